// A preview: drafts are shown, each page says so, no answer may be found; the commit of the content is told.

import { describe, expect, it } from "vitest";
import { htmlAt, page, renderFiles } from "../support/site-files.ts";

const files = { "fr/brouillon.md": page("Brouillon", "Texte", "draft: true\n") };
const commit = "0123456789abcdef0123456789abcdef01234567";

describe("a preview", () => {
  it("E3: shows drafts, names its commit in the footer, and keeps every answer out of search engines", async () => {
    const rendered = await renderFiles(files, { isPreview: true, commit });
    expect(htmlAt(rendered, "/fr/brouillon")).toContain("<strong>fr previewCommit 0123456789ab</strong>");
    for (const [path, { headers }] of rendered.responses)
      expect([path, headers["X-Robots-Tag"]]).toEqual([path, "noindex"]);
  });

  it("E3: without a known commit it still says what it is", async () => {
    const rendered = await renderFiles(files, { isPreview: true });
    expect(htmlAt(rendered, "/fr/")).toContain("<strong>fr previewNotice</strong>");
  });
});

describe("the public site", () => {
  it("O10: tells the commit in the header of each answer, and of no preview", async () => {
    const rendered = await renderFiles(files, { commit });
    expect(rendered.responses.has("/fr/brouillon")).toBe(false);
    expect(htmlAt(rendered, "/fr/")).not.toContain("preview");
    for (const { headers } of rendered.responses.values()) expect(headers["X-Content-Commit"]).toBe("0123456789ab");
  });

  it("O10: has no such header where the content is in no followed branch", async () => {
    const { responses } = await renderFiles(files);
    for (const { headers } of responses.values()) expect(headers["X-Content-Commit"]).toBeUndefined();
  });
});
