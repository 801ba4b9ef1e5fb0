// Names that only capitals tell apart: one cause, one message, on the name that is not all lower case.

import { expect, it } from "vitest";
import { checkCaseClashes } from "../../src/content/file-names.ts";
import { problemsIn } from "../support/check-site.ts";
import { page } from "../support/site-files.ts";

it("the file in capitals is named, with the one that it clashes with", () => {
  const found = checkCaseClashes(["c/fr/a.md", "c/fr/A.md", "c/fr/b.md", "c/media/Ile.png", "c/media/ILE.png"]);
  expect(found.map(({ file, params }) => [file, params])).toEqual([
    ["c/media/ILE.png", { name: "ILE.png", other: "c/media/Ile.png" }],
    ["c/fr/A.md", { name: "A.md", other: "c/fr/a.md" }],
  ]);
});

it("a bad name that clashes is not also a bad name; one that does not still is", () => {
  const codes = (files: Parameters<typeof problemsIn>[0]) => problemsIn(files).map((one) => one.code);
  expect(codes({ "fr/a.md": page("A"), "fr/A.md": page("A") })).toEqual(["file/case-clash"]);
  expect(codes({ "fr/A.md": page("A") })).toEqual(["file/bad-name"]);
});
