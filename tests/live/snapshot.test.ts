// The whole pipeline over a folder on disk: what is rendered, and when nothing is.

import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createSnapshot, loadSite } from "../../src/live/snapshot.ts";
import { writeContent } from "../support/content-folder.ts";
import { onePixel } from "../support/pictures.ts";
import { frenchOnly, origin, page, someDay, summarise } from "../support/site-files.ts";
import { stillAlive, watch } from "../support/still-alive.ts";

let folder = "";
const folders = { viewsFolder: "views", assetsFolder: "dist/public", origin, isPreview: false };

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "ssi-snapshot-"));
});
afterAll(() => rm(folder, { recursive: true }));

describe("createSnapshot", () => {
  it("holds nothing of the site before the last one, drafts or not", async () => {
    const contentFolder = await writeContent(join(folder, "again"), { ...frenchOnly, "fr/dci.md": page("DCI") });
    const options = { ...folders, contentFolder, previewSecret: "a secret of many letters" };
    const reload = async () => {
      const first = await createSnapshot(options, someDay);
      const second = await createSnapshot(options, someDay, first);
      return { last: second, watched: watch({ "site before": first.rendered, drafts: first.rendered?.openDraft }) };
    };
    const { last, watched } = await reload();
    expect(await stillAlive(watched)).toEqual([]);
    expect(last.rendered?.openDraft).toBeDefined();
  });

  it("O1, E1: reads a folder and renders every answer; no database", async () => {
    const contentFolder = await writeContent(join(folder, "good"), { "fr/dci.md": page("DCI") });
    const { rendered, problems, fileCount } = await createSnapshot({ ...folders, contentFolder }, someDay);
    expect([new Set(problems.map(({ code }) => code)), fileCount]).toEqual([new Set(["translation/missing"]), 6]);
    expect([...(rendered?.responses.keys() ?? [])]).toEqual(expect.arrayContaining(["/fr/", "/fr/dci", "/sq/dci"]));
  });

  it("O3: renders nothing of a content with errors and gives them sorted by file and place", async () => {
    const contentFolder = await writeContent(join(folder, "bad"), {
      ...frenchOnly,
      "fr/b.md": "no header",
      "fr/a.md": page("A", ":::callout\n\n[x](y.md)"),
    });
    const { rendered, problems } = await createSnapshot({ ...folders, contentFolder }, someDay);
    expect(rendered).toBeUndefined();
    expect(summarise(problems).map((line) => line.split("-")[0])).toEqual([
      "container/unclosed content/fr/a.md:7:1",
      "link/broken content/fr/a.md:9:1",
      "header/missing content/fr/b.md:1:1",
    ]);
  });

  it("renders in spite of warnings", async () => {
    const contentFolder = await writeContent(join(folder, "warned"), {
      ...frenchOnly,
      "fr/a.md": page("A".repeat(70)),
    });
    const { rendered, problems } = await createSnapshot({ ...folders, contentFolder }, someDay);
    expect(problems.map((one) => one.severity)).toEqual(["warning"]);
    expect(rendered).toBeDefined();
  });

  it("V13: a bad picture keeps the site from being rendered, and no version of another is made", async () => {
    const cacheFolder = join(folder, "cache");
    const contentFolder = await writeContent(join(folder, "bad-picture"), {
      ...frenchOnly,
      "fr/a.md": page("A", "![É](../media/a.png) ![È](../media/b.png)"),
      "media/a.png": onePixel,
      "media/b.png": "no picture",
    });
    const options = { ...folders, contentFolder, cacheFolder };
    const { rendered, problems } = await createSnapshot(options, someDay);
    expect([rendered, summarise(problems)]).toEqual([undefined, ["image/broken content/media/b.png:1:1-1:1"]]);
    const kept = await readdir(cacheFolder, { recursive: true, withFileTypes: true });
    expect(kept.filter((entry) => entry.isFile())).toHaveLength(1);
  });

  it("a folder that is not there is an error of the operator, not a problem of the content", async () => {
    await expect(loadSite({ ...folders, contentFolder: join(folder, "none") }, someDay)).rejects.toThrow("ENOENT");
  });
});
