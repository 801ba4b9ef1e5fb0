// One tiny site per problem code, with the exact place at which the problem must be reported.

import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { oncePer } from "../../src/content/once-per.ts";
import { readContentFolder } from "../../src/content/read-files.ts";
import { checkFiles, lookIntoPictures } from "../../src/live/load-site.ts";
import type { Problem } from "../../src/problem.ts";
import type { ProblemCode } from "../../src/problem-codes.ts";
import { checkProblemCases } from "./check-problem-cases.ts";
import { figureProblemCases } from "./figure-files.ts";
import { pictureProblemCases } from "./picture-problem-cases.ts";
import { onePixel } from "./pictures.ts";
import { settingsProblemCases } from "./settings-problem-cases.ts";
import { definitions, frenchOnly, origin, page, siteFiles, someDay, wordsFile } from "./site-files.ts";
import { problemsSince, translationProblemCases } from "./translation-problem-cases.ts";

export interface ProblemCase {
  readonly files: Parameters<typeof siteFiles>[0];
  /** Symbolic links to make beside the files, on disk: path → target. Even none puts the files on disk. */
  readonly symlinks?: Readonly<Record<string, string>>;
  /** Files as they were at the last commit, in a repository of their own. */
  readonly committed?: Parameters<typeof siteFiles>[0];
  /** Translations are judged too; the other cases are in one language. */
  readonly isTranslated?: true;
  /** `file:line:column-endLine:endColumn`, file relative to the content folder. */
  readonly at: string;
}

/** Every problem of a tiny site, as the server finds them; each case is checked once however many tests ask. */
export const problemsOf = oncePer(findProblems);

async function findProblems(one: Omit<ProblemCase, "at">): Promise<Problem[]> {
  const { files, symlinks, committed, isTranslated } = one;
  if (committed !== undefined) return problemsSince(committed, files);
  const read = symlinks === undefined ? { files: siteFiles(files), problems: [] } : await readOnDisk(files, symlinks);
  const options = { contentFolder: "content", viewsFolder: "views", origin, isPreview: false };
  const { problems } = checkFiles({ ...(await lookIntoPictures(read)), definitions }, options, someDay);
  return problems.filter(({ code }) => isTranslated || !code.startsWith("translation/"));
}

async function readOnDisk(files: ProblemCase["files"], symlinks: Readonly<Record<string, string>>) {
  const folder = await mkdtemp(join(tmpdir(), "ssi-content-"));
  try {
    for (const { path, bytes } of siteFiles(files)) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), bytes);
    }
    for (const [path, target] of Object.entries(symlinks)) await symlink(target, join(folder, "content", path));
    return await readContentFolder(join(folder, "content"));
  } finally {
    await rm(folder, { recursive: true });
  }
}

const body = (markdown: string) => ({ "fr/a.md": page("Ça", markdown) });
const header = (lines: string) => ({ "fr/a.md": page("Ça", "", lines) });
const settings = (menus: string) => ({
  "site.yml": `locales:\n  - { code: fr, name: Français }\nmenus:\n  ${menus}\n`,
  "words/en.yml": null,
  "words/sq.yml": null,
});

const glossary = (entries: string) => ({ ...frenchOnly, "glossary.yml": `entries:\n${entries}` });

/** Bodies start on line 7: three dashes, three fields, three dashes and an empty line stand above. */
export const problemCases: Readonly<Record<ProblemCode, ProblemCase>> = {
  "file/unreadable": { files: {}, symlinks: { "fr/a.md": "nowhere.md" }, at: "fr/a.md:1:1-1:1" },
  "file/outside": { files: {}, symlinks: { "fr/a.md": "/etc/hostname" }, at: "fr/a.md:1:1-1:1" },
  "file/not-utf8": {
    files: { "fr/a.md": new Uint8Array([0x6f, 0x6b, 0x0a, 0xc3, 0xa9, 0xe9, 0x0a]) },
    at: "fr/a.md:2:2-2:3",
  },
  "file/forbidden-character": { files: body("Été 👮 d\u200Boux"), at: "fr/a.md:7:9-7:10" },
  "file/too-large": { files: { "fr/a.md": page("A", "mot ".repeat(70_000)) }, at: "fr/a.md:1:1-1:1" },
  "file/line-too-long": { files: body("x".repeat(20_002)), at: "fr/a.md:7:1-7:2" },
  "file/merge-marks": {
    files: body("Été 👮\n<<<<<<< HEAD\nÉté\n=======\n# Hiver\n>>>>>>> autre"),
    at: "fr/a.md:8:1-8:8",
  },
  "file/bad-name": { files: { "fr/Été à Tirana.md": page("A") }, at: "fr/Été à Tirana.md:1:1-1:1" },
  "file/unknown-locale": { files: { "de/a.md": page("A") }, at: "de/a.md:1:1-1:1" },
  "file/missing": { files: { "words/sq.yml": null }, at: "words/sq.yml:1:1-1:1" },
  "header/missing": { files: { "fr/a.md": "Été à Tirana\n" }, at: "fr/a.md:1:1-1:13" },
  "header/unclosed": { files: { "fr/a.md": "---\ntitle: Ça\n----\n" }, at: "fr/a.md:3:1-3:5" },
  "header/not-yaml": { files: { "fr/a.md": "---js\n{}\n---\n" }, at: "fr/a.md:1:1-1:6" },
  "header/too-large": { files: header(`slug: ${"a".repeat(17_000)}\n`), at: "fr/a.md:1:1-1:4" },
  "header/too-deep": { files: header(`slug: ${"[".repeat(100)}\n`), at: "fr/a.md:5:27-5:28" },
  "header/syntax": { files: header('menuTitle: "Le « SSI »\n'), at: "fr/a.md:5:1-5:23" },
  "header/unquoted-colon": { files: header("menuTitle: DCI : présentée\n"), at: "fr/a.md:5:12-5:27" },
  "header/tab": { files: header("translation:\n\tstatus: reviewed\n"), at: "fr/a.md:6:1-6:2" },
  "header/duplicate-key": { files: header("order: 1\norder: 2\n"), at: "fr/a.md:6:1-6:6" },
  "header/forbidden-key": { files: header("__proto__: { draft: true }\n"), at: "fr/a.md:5:1-5:10" },
  "header/not-a-map": { files: { "fr/a.md": "---\nÇa commence ici.\n---\n" }, at: "fr/a.md:2:1-2:17" },
  "header/unknown-field": { files: header("layuot: home\n"), at: "fr/a.md:5:1-5:7" },
  "header/missing-field": {
    files: { "fr/a.md": '---\ntitle: "Ça"\nupdated: 2026-11-23\n---\n' },
    at: "fr/a.md:1:1-1:4",
  },
  "header/invalid": { files: header('slug: "Été"\n'), at: "fr/a.md:5:7-5:12" },
  "header/impossible-date": { files: header("reviewed: 2017-02-31\n"), at: "fr/a.md:5:11-5:21" },
  "header/dates-reversed": {
    files: header("publishFrom: 2026-12-02\npublishUntil: 2026-12-01\n"),
    at: "fr/a.md:6:15-6:25",
  },
  "header/too-long": { files: { "fr/a.md": page("é".repeat(66)) }, at: "fr/a.md:2:8-2:76" },
  "words/missing-key": {
    files: { "words/fr.yml": wordsFile("fr").replace(/^menu: .*\n/m, "") },
    at: "words/fr.yml:1:1-1:1",
  },
  "words/unknown-key": { files: { "words/fr.yml": `été: "x"\n${wordsFile("fr")}` }, at: "words/fr.yml:1:1-1:4" },
  "words/empty": {
    files: { "words/fr.yml": wordsFile("fr").replace('"fr siteTagline"', '" "') },
    at: "words/fr.yml:2:14-2:17",
  },
  "words/variables-differ": {
    files: { "words/fr.yml": wordsFile("fr").replace('"fr siteTagline"', '"é {{x}}"') },
    at: "words/fr.yml:2:14-2:23",
  },
  "address/collision": {
    files: { ...header("slug: b\n"), "fr/b.md": page("B", "", "slug: b-bis\n"), "fr/c.md": page("C", "", "slug: b\n") },
    at: "fr/c.md:5:7-5:8",
  },
  "address/reserved": { files: header('aliases: ["/assets/x"]\n'), at: "fr/a.md:5:11-5:22" },
  "address/shadowed-alias": { files: header('aliases: ["/ancien", "/fr/"]\n'), at: "fr/a.md:5:22-5:28" },
  "address/lost": {
    files: { "published-addresses.txt": "# é\n/fr/\n /fr/perdue\n" },
    at: "published-addresses.txt:3:2-3:12",
  },
  "address/unlisted": { files: { ...header("slug: b\n"), "published-addresses.txt": "/fr\n" }, at: "fr/a.md:5:7-5:8" },
  "address/unreadable-line": {
    files: { "published-addresses.txt": "/fr/\n<<<<<<< été\n" },
    at: "published-addresses.txt:2:1-2:12",
  },
  "news/no-date": {
    files: { "fr/actualites/index.md": page("Fil", "", "layout: news\n"), "fr/actualites/a.md": page("Ça") },
    at: "fr/actualites/a.md:2:8-2:12",
  },
  "news/misplaced-list": { files: header("layout: news\n"), at: "fr/a.md:5:9-5:13" },
  "menu/unknown-page": { files: settings("footer: [index, plan]"), at: "site.yml:4:19-4:23" },
  "glossary/duplicate": {
    files: glossary(
      "  - acronym: ÉSI\n    variants: [PAF, ÉSI]\n    expansion: { fr: é }\n    definition: { fr: é }\n",
    ),
    at: "glossary.yml:3:21-3:24",
  },
  "glossary/missing-language": {
    files: {
      "glossary.yml":
        "entries:\n  - acronym: PAF\n    expansion: { fr: é, en: e, sq: ë }\n    definition: { fr: é, sq: ë }\n",
    },
    at: "glossary.yml:4:5-4:15",
  },
  "link/broken": { files: body("Été 👮 : [ça](cá.md)"), at: "fr/a.md:7:10-7:21" },
  "link/anchor": { files: body("Voir *[ça](#nulle-part)*."), at: "fr/a.md:7:7-7:24" },
  "link/forbidden": { files: body("> [ça](javascript:alert)"), at: "fr/a.md:7:3-7:25" },
  "image/missing": { files: body("- a\n  - ![Une île](../media/ile.png)"), at: "fr/a.md:8:5-8:33" },
  "image/no-alternative": {
    files: { ...body("Une ![](../media/a.png)"), "media/a.png": onePixel },
    at: "fr/a.md:7:5-7:24",
  },
  ...pictureProblemCases,
  "structure/raw-html": { files: body("Un <b>mot</b> gras"), at: "fr/a.md:7:4-7:7" },
  "structure/title-in-body": { files: body("# Été\n\nSuite"), at: "fr/a.md:7:1-7:6" },
  "structure/heading-jump": { files: body("## Un\n\n#### Été\n\nSuite"), at: "fr/a.md:9:1-9:9" },
  "structure/empty-heading": { files: body("##\n\nSuite"), at: "fr/a.md:7:1-7:3" },
  "structure/duplicate-anchor": { files: body("## Un {#a}\n\n## Été {#a}\n\nSuite"), at: "fr/a.md:9:8-9:12" },
  "structure/bad-anchor": { files: body("## Été {#Été}\n\nSuite"), at: "fr/a.md:7:8-7:14" },
  "structure/too-deep": { files: body(`a\n\n${"> ".repeat(21)}a`), at: "fr/a.md:9:1-9:2" },
  "structure/too-long": { files: body(`é\n\n> ${"été ".repeat(2_501)}`), at: "fr/a.md:9:3-9:4" },
  "structure/task-box": { files: body("- été\n  - 👮\n  - [x] été"), at: "fr/a.md:9:5-9:8" },
  "structure/broken-emphasis": { files: body("été 👮 **« mot »**s"), at: "fr/a.md:7:8-7:10" },
  "container/unknown": { files: body(":::calout\na\n:::"), at: "fr/a.md:7:1-7:10" },
  "container/unclosed": { files: body("a\n\n:::callout Été\na"), at: "fr/a.md:9:1-9:15" },
  "container/stray-close": { files: body("a\n\n:::\n\nb"), at: "fr/a.md:9:1-9:4" },
  "container/unknown-parameter": { files: body(":::callout {kind=info} Été\na\n:::"), at: "fr/a.md:7:13-7:18" },
  "container/bad-value": { files: body(":::alert {kind=été}\na\n:::"), at: "fr/a.md:7:16-7:19" },
  "container/bad-parameters": { files: body(":::alert {kind: info}\na\n:::"), at: "fr/a.md:7:11-7:21" },
  "container/missing-title": { files: body(":::details\na\n:::"), at: "fr/a.md:7:1-7:11" },
  "container/unexpected-title": { files: body(":::highlight Été\na\n:::"), at: "fr/a.md:7:14-7:17" },
  "container/empty": { files: body(":::callout Été\n\n:::"), at: "fr/a.md:7:1-7:15" },
  "container/not-a-dated-list": { files: body(":::timeline\nÉté\n:::"), at: "fr/a.md:7:1-7:12" },
  "container/bad-date": { files: body(":::timeline\n- 2010 : a\n- été 2011 : b\n:::"), at: "fr/a.md:9:1-9:15" },
  ...figureProblemCases,
  ...checkProblemCases,
  ...settingsProblemCases,
  ...translationProblemCases,
};
