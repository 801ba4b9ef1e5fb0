// One tiny site per code of the checks of writing, with the exact place at which it must be reported.

import type { ProblemCode } from "../../src/problem-codes.ts";
import { onePixel } from "./pictures.ts";
import type { ProblemCase } from "./problem-cases.ts";
import { frenchOnly, page } from "./site-files.ts";

const body = (markdown: string) => ({ "fr/a.md": page("Ça", markdown) });
const header = (lines: string) => ({ "fr/a.md": page("Ça", "", lines) });
const updated = (date: string) => ({ "fr/a.md": page("Ça").replace("2026-11-23", date) });
const english = (markdown: string) => ({ "fr/a.md": page("Ça"), "en/a.md": page("A", markdown) });
/** What follows the end of a PNG is not looked at. */
const heavy = Buffer.concat([onePixel, new Uint8Array(300_000)]);

/** Bodies start on line 7. */
export const checkProblemCases = {
  "file/bom": { files: { "fr/a.md": `\uFEFF${page("Ça")}` }, at: "fr/a.md:1:1-1:1" },
  "header/curly-quotes": { files: header("menuTitle: « Été 👮 »\n"), at: "fr/a.md:5:12-5:22" },
  "file/ignored": { files: { "fr/Été.docx": "x" }, symlinks: {}, at: "fr/Été.docx:1:1-1:1" },
  "file/crlf": { files: { "fr/a.md": page("Ça").replaceAll("\n", "\r\n") }, at: "fr/a.md:1:1-1:1" },
  "file/case-clash": { files: { ...header(""), "fr/A.md": page("A") }, at: "fr/A.md:1:1-1:1" },
  "header/future-date": { files: updated("2026-11-24"), at: "fr/a.md:4:10-4:20" },
  "header/day-first-date": { files: updated("12/06/2017"), at: "fr/a.md:4:10-4:20" },
  "address/loop": { files: header('aliases: ["/ancien", "/fr/a"]\n'), at: "fr/a.md:5:22-5:29" },
  "link/wrong-language": {
    files: { ...body("Été 👮 : [le b](../en/b.md)"), "en/b.md": page("B"), "fr/b.md": page("Bé") },
    at: "fr/a.md:7:10-7:28",
  },
  "link/own-address": {
    files: { ...body("Voir [ça](https://ssi.example.org/fr/b)"), "fr/b.md": page("Bé") },
    at: "fr/a.md:7:6-7:40",
  },
  "link/vague": {
    files: { ...body("Été : [Cliquez ici !](b.md)"), "fr/b.md": page("Bé") },
    at: "fr/a.md:7:7-7:28",
  },
  "link/insecure": { files: body("> [ça](http://example.org/)"), at: "fr/a.md:7:3-7:28" },
  "image/wrong-case": {
    files: { ...body("Une ![île](../media/Ile.png)"), "media/ile.png": onePixel },
    at: "fr/a.md:7:5-7:29",
  },
  "image/redundant-alternative": {
    files: { ...body("é ![Photo de l'île](../media/ile.png)"), "media/ile.png": onePixel },
    at: "fr/a.md:7:3-7:38",
  },
  "image/file-name-alternative": {
    files: { ...body("é ![ile.png](../media/ile.png)"), "media/ile.png": onePixel },
    at: "fr/a.md:7:3-7:31",
  },
  "image/too-heavy": {
    files: { ...body("![Une île](../media/ile.png)"), "media/ile.png": heavy },
    at: "media/ile.png:1:1-1:1",
  },
  "image/orphan": { files: { "media/ile.png": onePixel }, at: "media/ile.png:1:1-1:1" },
  "structure/duplicate-heading": { files: body("## Été\n\nUn\n\n## été\n\nDeux"), at: "fr/a.md:11:1-11:7" },
  "structure/hand-made-list": { files: body("Été\n\n1/ un\n2/ deux"), at: "fr/a.md:9:1-9:3" },
  "structure/visible-mark": { files: body("Été 👮\n##Une partie é\nTexte"), at: "fr/a.md:8:1-8:15" },
  "structure/table-without-header": { files: body("| A |  |\n|---|---|\n| é | b |"), at: "fr/a.md:7:1-7:9" },
  "text/acronym": { files: body("Été 👮 de la **PAF**-é"), at: "fr/a.md:7:16-7:19" },
  "text/typography": { files: body('Été 👮 : "l\'île" **ici**'), at: "fr/a.md:7:10-7:17" },
  "text/spelling": { files: english("Café 👮 programs"), at: "en/a.md:7:9-7:17" },
  "text/placeholder": { files: body("- Été 👮\n- à compléter"), at: "fr/a.md:8:3-8:14" },
  "compliance/expired-security-contact": {
    files: {
      ...frenchOnly,
      "site.yml": `${frenchOnly["site.yml"]}securityContact: { address: "tel:1", expires: 2026-11-22 }\n`,
    },
    at: "site.yml:4:47-4:57",
  },
  "compliance/overdue-review": {
    files: header("reviewed: 2025-11-23\nreviewEvery: 12 months\n"),
    at: "fr/a.md:5:11-5:21",
  },
  "comment/no-reason": {
    files: body("<!-- check-off text/acronym -->\nÉté PAF"),
    at: "fr/a.md:7:1-7:32",
  },
  "comment/unused": { files: body("é\n\n<!-- check-off text/acronim: été -->\né"), at: "fr/a.md:9:1-9:37" },
} as const satisfies Partial<Record<ProblemCode, ProblemCase>>;
