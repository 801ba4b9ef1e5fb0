// docs/security.md: every promise names a test that exists.

import { readFile } from "node:fs/promises";
import { expect, it } from "vitest";

it("each test that docs/security.md cites stands in the file that it names", async () => {
  const page = await readFile("docs/security.md", "utf8");
  const rows = page.split("\n").filter((line) => /^\| (?!section|promise)/.test(line));
  const cited = rows.map((row) => /`(tests\/\S+\.test\.ts)` "(.+)" \|$/.exec(row)?.slice(1) ?? [row]);
  expect(cited.length).toBeGreaterThan(30);
  for (const [file = "", name] of cited) {
    expect(name, file).toBeDefined();
    expect(await readFile(file, "utf8"), file).toContain(name);
  }
});
