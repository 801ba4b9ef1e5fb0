// Answers packed after they are first served: each body gives back the same bytes, and is packed once.

import { describe, expect, it } from "vitest";
import { completeCompression } from "../../src/live/complete-compression.ts";
import { completeAll } from "../../src/live/live-site.ts";
import { page, renderFiles } from "../support/site-files.ts";

describe("completeCompression", () => {
  const files = { "fr/index.md": page("Accueil", "Un"), "fr/deux.md": page("Deux", "Deux") };

  it("packs every text of a site, error pages too", async () => {
    const site = await completeAll(await renderFiles(files), completeCompression);
    const errors = [...site.errorPages.values()].flatMap((versions) => [...versions.values()]);
    const texts = [...site.responses.values(), ...errors].filter(({ headers }) =>
      /html|json|xml/.test(headers["Content-Type"] ?? ""),
    );
    expect(texts.length).toBeGreaterThan(10);
    expect(texts.filter(({ bodies }) => bodies.br === undefined || bodies.gzip === undefined)).toEqual([]);
  });

  it("takes over what did not change, and packs what did", async () => {
    const before = await completeAll(await renderFiles(files), completeCompression);
    const plain = await renderFiles({ ...files, "fr/deux.md": page("Deux", "Autre texte") });
    let after = plain;
    for await (const fuller of completeCompression(plain, before, new AbortController().signal)) after = fuller;
    const bodies = (site: typeof before, path: string) => site.responses.get(path)?.bodies;
    expect(bodies(after, "/fr/")).toBe(bodies(before, "/fr/"));
    expect(bodies(after, "/fr/deux")).not.toBe(bodies(before, "/fr/deux"));
    expect(Buffer.from(bodies(after, "/fr/deux")?.identity ?? "").toString()).toContain("Autre texte");
  });

  it("stops when a newer site takes its place", async () => {
    const stopped = AbortSignal.abort();
    const found: unknown[] = [];
    for await (const one of completeCompression(await renderFiles(files), undefined, stopped)) found.push(one);
    expect(found).toEqual([]);
  });
});
