// preview-link: a link for a page named as people name it, and plain words where there can be none.

import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makePreviewLink } from "../../src/commands/preview-link.ts";
import { readConfig } from "../../src/config.ts";
import { readPreviewQuery } from "../../src/live/preview-link.ts";
import { writeContent } from "../support/content-folder.ts";
import { page, someDay } from "../support/site-files.ts";

const secret = "0123456789abcdef";
let folder = "";
let contentFolder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "ssi-link-"));
  contentFolder = await writeContent(folder, {
    "fr/mission.md": page("Mission", "", "draft: true\nslug: la-mission\n"),
    "en/mission.md": page("Mission"),
  });
});
afterAll(() => rm(folder, { recursive: true }));

function run(args: readonly string[], environment: Readonly<Record<string, string>> = { PREVIEW_SECRET: secret }) {
  const config = { ...readConfig({ BASE_URL: "https://ssi.example.org", ...environment }), contentFolder };
  return makePreviewLink(args, config, someDay);
}

const later = (days: number) => new Date(someDay.valueOf() + days * 86_400_000 - 1);

describe("E3 preview-link", () => {
  it.each([
    ["fr/mission.md", "fr/mission"],
    ["content/fr/mission.md", "fr/mission"],
    ["mission", "fr/mission"],
    ["en/mission", "en/mission"],
    ["/fr/la-mission", "fr/mission"],
    ["https://ssi.example.org/fr/la-mission", "fr/mission"],
  ])("finds the page %s and signs a link to it for seven days", async (name, expected) => {
    const { output, exitCode } = await run([name]);
    const [address = "", note] = output.split("\n");
    expect(exitCode).toBe(0);
    expect(address).toMatch(/^https:\/\/ssi\.example\.org\/preview\?/);
    const { search } = new URL(address);
    expect(readPreviewQuery(search, secret, later(7))?.page).toBe(expected);
    expect(readPreviewQuery(search, secret, later(7.1))).toBeUndefined();
    expect(note).toContain(`content/${expected}.md`);
  });

  it("--days says for how long, and the end is told in the time of the site", async () => {
    const { output } = await run(["fr/mission.md", "--days", "2", "--lang", "en"]);
    expect(output).toContain("until 25 November 2026");
    const { search } = new URL(output.split("\n")[0] ?? "");
    expect(readPreviewQuery(search, secret, later(2))).toBeDefined();
    expect(readPreviewQuery(search, secret, later(2.1))).toBeUndefined();
  });

  it("says that a page is public, and gives a link that leads to it", async () => {
    expect((await run(["fr/index.md"])).output).toMatch(/^https.*fr\/index.*\n.*déjà publiée/);
  });

  it.each([
    ["without a secret", ["fr/mission.md"], {}, "PREVIEW_SECRET"],
    ["for a page that is not there", ["fr/misson.md"], undefined, "« mission »"],
    ["for an address that is not there", ["/fr/mission"], undefined, "« /fr/mission »"],
    ["for more days than are allowed", ["fr/mission.md", "--days", "31"], undefined, "de 1 à 30"],
    ["for no days", ["fr/mission.md", "--days", "sept"], undefined, "de 1 à 30"],
    ["without a page", [], undefined, "preview-link -- PAGE"],
  ])("%s it says what to type", async (_, args, environment, expected) => {
    await expect(run(args, environment)).rejects.toThrow(expected);
  });
});
