// export: the map of answers as files, nothing else replaced, nothing written from content with an error.

import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { exportSite } from "../../src/commands/export/export.ts";
import { exportFiles } from "../../src/commands/export/export-files.ts";
import { readConfig } from "../../src/config.ts";
import { tinySite } from "../support/app.ts";
import { writeContent } from "../support/content-folder.ts";
import { page, someDay } from "../support/site-files.ts";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "ssi-export-"));
});
afterAll(() => rm(folder, { recursive: true }));

const headers = new Map([["x-frame-options", "DENY"]]);
const files = exportFiles(tinySite, { commonHeaders: headers, renderRedirectPage: (target) => `to ${target}` });
const text = (name: string) => Buffer.from(files.get(name) ?? "").toString();

describe("the files", () => {
  it("O11: every answer of the map has its file, byte for byte, with its compressed siblings", () => {
    for (const [address, { bodies, headers: own }] of tinySite.responses) {
      if (own["Location"] !== undefined) continue;
      const isPage = own["Content-Type"]?.startsWith("text/html") === true;
      const name = `${address.slice(1).replace(/\/$/, "")}${isPage ? "/index.html" : ""}`;
      expect(files.get(name), address).toEqual(bodies.identity);
      expect(files.get(`${name}.br`), address).toBe(bodies.br);
      expect(files.get(`${name}.gz`), address).toBe(bodies.gzip);
    }
  });

  it("O11: old addresses lead on: for browsers, for CDNs, for nginx, decoded where files and nginx want it", () => {
    expect(text("service-de-securite-interieure/index.html")).toBe("to /fr/");
    expect(text("présentation/index.html")).toBe("to /fr/");
    expect(text("_redirects")).toContain("/ /fr/ 302\n");
    expect(text("_redirects")).toContain("/pr%C3%A9sentation /fr/ 301\n");
    expect(text("nginx-http.conf")).toContain('"/présentation" "/fr/";\n');
  });

  it("O11: headers stand in _headers, the 404 page of each language beside its pages", () => {
    expect(text("_headers")).toContain("/*\n  x-frame-options: DENY\n");
    expect(text("_headers")).toMatch(/\/fr\/direction\n {2}Content-Type: text\/html; charset=utf-8\n/);
    expect(text("404.html")).toBe(text("fr/404.html"));
    expect(text("sq/404.html")).toContain('lang="sq"');
  });
});

describe("the command", () => {
  const run = async (args: readonly string[], content?: Parameters<typeof writeContent>[1]) => {
    const source = await writeContent(await mkdtemp(join(folder, "content-")), content);
    const config = {
      ...readConfig({ BASE_URL: "https://ssi.example.org" }),
      contentFolder: source,
      cacheFolder: join(folder, "cache"),
    };
    return exportSite(args, config, someDay, headers);
  };

  it("O11: writes the site and replaces an older export whole", async () => {
    const target = join(folder, "site");
    await run([target], { "fr/index.md": page("Un"), "fr/ancien.md": page("Ancien") });
    const { output, exitCode } = await run([target], { "fr/index.md": page("Deux", "", "aliases: [/vieux]\n") });
    expect([exitCode, output]).toEqual([0, expect.stringContaining(target)]);
    expect(await readFile(join(target, "fr/index.html"), "utf8")).toContain("<h1>Deux</h1>");
    expect(await readdir(join(target, "fr"))).not.toContain("ancien");
    const [, card = ""] =
      /og:image" content="https:\/\/ssi\.example\.org\/([^"]+)"/.exec(
        await readFile(join(target, "fr/index.html"), "utf8"),
      ) ?? [];
    expect((await readFile(join(target, card))).subarray(1, 4).toString()).toBe("PNG");
    const old = await readFile(join(target, "vieux/index.html"), "utf8");
    expect(old).toContain('<link rel="canonical" href="https://ssi.example.org/fr/">');
    expect(old).toContain('<meta http-equiv="refresh" content="0; url=/fr/">');
  });

  it("O11: content with an error is not exported, a foreign folder is not touched, a dry run writes nothing", async () => {
    const target = join(folder, "none");
    const faulty = await run([target], { "fr/index.md": page("Un", "[x](rien.md)") });
    expect([faulty.exitCode, faulty.output]).toEqual([1, expect.stringContaining("link/broken")]);
    expect((await run([target, "--dry-run"])).output).toContain("rien n'a été écrit");
    await expect(readdir(target)).rejects.toThrow();
    const foreign = await mkdtemp(join(folder, "foreign-"));
    await writeFile(join(foreign, "letter.txt"), "kept");
    await expect(run([foreign])).rejects.toThrow("n'est pas un export");
    expect(await readdir(foreign)).toEqual(["letter.txt"]);
  });
});
