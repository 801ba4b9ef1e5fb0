// The editors' guide: every block is in it as it is tested, pictures exist and are small, commands and links are real.

import { existsSync, readFileSync, statSync } from "node:fs";
import { expect, it } from "vitest";
import { pageHeaderSchema } from "../src/content/front-matter.ts";
import { renderPretty } from "../src/reports/pretty.ts";
import { buildFiles, definitions, page } from "./support/site-files.ts";

const guide = readFileSync("docs/guide-de-redaction.md", "utf8");
const blocks = [...definitions.values()].filter((one) => one.container !== undefined);

it.each(blocks.map((one) => [one.name, one] as const))(
  "%s: what to type is its first example, with a picture",
  (name, one) => {
    expect(guide).toContain(`\`\`\`markdown\n${one.examples[0]?.markdown}\`\`\`\n\n![`);
    expect(guide).toContain(`](images/${name}.png)`);
  },
);

it("its pictures exist, weigh 40 kB at most, and are described", () => {
  const pictures = [...guide.matchAll(/^!\[([^\]]*)\]\((images\/[^)]+)\)$/gm)];
  expect(pictures.length).toBeGreaterThan(blocks.length);
  for (const [, description = "", path = ""] of pictures) {
    expect(description.length).toBeGreaterThan(20);
    expect(statSync(`docs/${path}`).size).toBeLessThanOrEqual(40_000);
  }
});

it("the message that it takes as an example is the one that the check prints", () => {
  const text = page("A").replace(/^title: .*$/m, "title: Missions du SSI : présentation");
  const problems = buildFiles({ "fr/missions.md": text }).problems.filter(
    ({ code }) => code === "header/unquoted-colon",
  );
  const [shown = ""] = /(?<=```\n)── ERREUR ──[\s\S]*?(?=```)/.exec(guide) ?? [];
  expect(shown).not.toBe("");
  expect(renderPretty({ problems, fileCount: 1 }, "fr")).toContain(shown);
});

it("names only npm scripts that exist", () => {
  const manifest: { scripts: Record<string, string> } = JSON.parse(readFileSync("package.json", "utf8"));
  const named = [...guide.matchAll(/npm run ([a-z-]+)/g)].map(([, name = ""]) => name);
  expect(named).toContain("check");
  expect(named.filter((name) => manifest.scripts[name] === undefined)).toEqual([]);
});

it("explains every field that editors may write in a header, and no other", () => {
  const named = [...guide.matchAll(/^\| (`[^|]+`) \| [^|]+ \| `/gm)].flatMap(([, cell = ""]) => {
    return [...cell.matchAll(/`(\w+)`/g)].map(([, field]) => field);
  });
  const fields = Object.keys(pageHeaderSchema.shape).filter((field) => field !== "layout" && field !== "translation");
  expect(named.sort()).toEqual(fields.sort());
});

it("its links lead to parts and files that exist", () => {
  const parts = [...guide.matchAll(/^##+ (.+)$/gm)].map(([, title = ""]) => forgeAnchor(title));
  const prose = guide.replace(/```[\s\S]*?```|`[^`\n]*`/g, "");
  const targets = [...prose.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = ""]) => target);
  expect(targets.filter((one) => one.startsWith("#") && !parts.includes(one.slice(1)))).toEqual([]);
  const files = targets.filter((one) => !/^(?:#|https:)/.test(one));
  expect(files.filter((path) => !existsSync(`docs/${path}`))).toEqual([]);
});

it("its table of contents has every part, in their order", () => {
  const prose = guide.replace(/```[\s\S]*?```/g, "");
  const titles = [...prose.matchAll(/^## (.+)$/gm)].map(([, title = ""]) => title);
  const contents = prose.slice(0, prose.indexOf("\n## "));
  const listed = [...contents.matchAll(/\[([^\]]+)\]\(#/g)].map(([, title]) => title);
  expect(listed).toEqual(titles);
});

/** How forges name a heading: lower case, punctuation taken away, spaces as hyphens. */
function forgeAnchor(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s-]/gu, "")
    .replaceAll(" ", "-");
}
