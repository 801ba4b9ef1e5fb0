// Problem codes: every permanent code with its severity and the parameters of its message.

export type Severity = "error" | "warning";

/** What a field expects, in terms that the message catalogue puts into words. */
export type Expectation =
  | "text"
  | "text-list"
  | "slug"
  | "date"
  | "date-time"
  | "boolean"
  | "integer"
  | "duration"
  | "address-list"
  | "contact-address"
  | "revision"
  | "locale-list"
  | "time-zone"
  | "language-tag"
  | "text-by-language"
  | "https-address"
  | "percentage"
  | "notice-list"
  | "map"
  | "acronym"
  | "acronym-list"
  | "page-target"
  | "partial-date"
  | "translated-text"
  | "entry-list"
  | "longitude"
  | "latitude"
  | "web-address"
  | `one of ${string}`;

/** Formatting that was not understood: what was meant, and what is missing. */
export type VisibleMark =
  | "heading"
  | "link-gap"
  | "link-space"
  | "link-open"
  | "link-reversed"
  | "language"
  | "braces"
  | "block"
  | "footnote";
/** What a page has too much of: lines, or in one block, or in one paragraph, item or cell. */
export type TooLong = "lines" | "block-lines" | "block-characters" | "characters" | "word" | "marks";

type FieldParams = { readonly field: string };

/** Parameters by code: one typed union for the whole project. */
export interface ProblemParams {
  "file/unreadable": { readonly reason: string };
  "file/outside": { readonly name: string };
  "file/not-utf8": { readonly offset: number };
  "file/forbidden-character": { readonly character: string };
  "file/too-large": { readonly kilobytes: number; readonly most: number };
  "file/merge-marks": Record<never, never>;
  "file/line-too-long": { readonly length: number; readonly most: number };
  "file/bad-name": { readonly name: string; readonly near: string };
  "file/unknown-locale": { readonly locale: string; readonly known: string };
  "file/missing": { readonly name: string };
  "header/missing": Record<never, never>;
  "header/unclosed": { readonly found: string };
  "header/not-yaml": { readonly language: string };
  "header/too-large": { readonly most: number };
  "header/too-deep": { readonly most: number };
  "header/syntax": { readonly right: string };
  "header/unquoted-colon": FieldParams & { readonly value: string };
  "header/tab": Record<never, never>;
  "header/duplicate-key": FieldParams;
  "header/forbidden-key": FieldParams;
  "header/not-a-map": Record<never, never>;
  "header/unknown-field": FieldParams & { readonly near: string; readonly known: string };
  "header/missing-field": FieldParams & { readonly expected: Expectation };
  "header/invalid": FieldParams & { readonly value: string; readonly expected: Expectation };
  "header/impossible-date": FieldParams & { readonly value: string };
  "header/dates-reversed": { readonly from: string; readonly until: string };
  "header/too-long": FieldParams & { readonly length: number; readonly most: number };
  "words/missing-key": { readonly key: string };
  "words/unknown-key": { readonly key: string; readonly near: string };
  "words/empty": { readonly key: string };
  "words/variables-differ": { readonly key: string; readonly expected: string };
  "address/collision": { readonly address: string; readonly other: string };
  "address/reserved": { readonly address: string };
  "address/shadowed-alias": { readonly address: string; readonly other: string };
  "address/lost": { readonly address: string; readonly near: string; readonly aliases: string };
  "address/unlisted": { readonly address: string };
  "address/unreadable-line": { readonly text: string };
  "news/no-date": { readonly day: string };
  "news/misplaced-list": { readonly folder: string };
  "menu/unknown-page": { readonly key: string; readonly near: string };
  "glossary/duplicate": { readonly acronym: string };
  "glossary/missing-language": { readonly acronym: string; readonly field: string; readonly locale: string };
  "link/broken": { readonly target: string; readonly near: string };
  "link/anchor": { readonly anchor: string; readonly known: string };
  "link/forbidden": { readonly kind: "link" | "picture"; readonly target: string };
  "image/missing": { readonly target: string; readonly near: string };
  "image/no-alternative": { readonly target: string };
  "image/broken": { readonly name: string };
  "image/animated": { readonly name: string };
  "image/too-large": { readonly width: number; readonly height: number; readonly most: number };
  "image/over-limit": { readonly megabytes: number; readonly most: number };
  "image/svg-syntax": { readonly name: string };
  "image/svg-unsafe": { readonly what: string };
  "image/svg-size": { readonly name: string };
  "structure/raw-html": { readonly html: string };
  "structure/title-in-body": Record<never, never>;
  "structure/heading-jump": { readonly from: number; readonly to: number };
  "structure/empty-heading": Record<never, never>;
  "structure/duplicate-anchor": { readonly anchor: string };
  "structure/bad-anchor": { readonly anchor: string; readonly near: string };
  "structure/too-deep": { readonly kind: "lists" | "blocks"; readonly most: number };
  "structure/too-long": { readonly kind: TooLong; readonly most: number };
  "structure/broken-emphasis": { readonly text: string; readonly cause: "alone" | "space" | "touching" };
  "structure/visible-mark": { readonly kind: VisibleMark; readonly text: string };
  "container/unknown": { readonly name: string; readonly near: string; readonly known: string };
  "container/unclosed": { readonly name: string };
  "container/stray-close": Record<never, never>;
  "container/unknown-parameter": { readonly name: string; readonly parameter: string; readonly known: string };
  "container/bad-value": {
    readonly name: string;
    readonly parameter: string;
    readonly value: string;
    readonly allowed: string;
  };
  "container/bad-parameters": { readonly name: string; readonly text: string };
  "container/missing-title": { readonly name: string };
  "container/unexpected-title": { readonly name: string };
  "container/empty": { readonly name: string };
  "container/not-a-dated-list": { readonly name: string };
  "container/bad-date": { readonly value: string };
  "container/data-and-text": { readonly name: string };
  "figure/too-early": { readonly acronym: string; readonly since: string; readonly before: string };
  "figure/unknown-data": { readonly name: string; readonly near: string; readonly known: string };
  "figure/unknown-source": { readonly source: string; readonly near: string; readonly known: string };
  "figure/unused": { readonly name: string };
  "file/bom": Record<never, never>;
  "file/crlf": Record<never, never>;
  "header/curly-quotes": { readonly right: string };
  "file/ignored": { readonly name: string; readonly near: string };
  "file/case-clash": { readonly name: string; readonly other: string };
  "header/future-date": FieldParams & { readonly value: string };
  "header/day-first-date": FieldParams & { readonly value: string; readonly right: string };
  "address/loop": { readonly address: string };
  "link/wrong-language": { readonly target: string; readonly near: string };
  "link/own-address": { readonly target: string; readonly near: string };
  "link/vague": { readonly text: string };
  "link/insecure": { readonly target: string };
  "image/wrong-case": { readonly target: string; readonly near: string };
  "image/redundant-alternative": { readonly alternative: string };
  "image/file-name-alternative": { readonly alternative: string };
  "image/too-heavy": { readonly kilobytes: number; readonly most: number };
  "image/orphan": { readonly name: string };
  "structure/duplicate-heading": { readonly text: string };
  "structure/task-box": { readonly box: string };
  "structure/hand-made-list": { readonly mark: string };
  "structure/table-without-header": { readonly missing: "titles" | "line of dashes" | "dashes" };
  "text/acronym": { readonly acronym: string };
  "text/typography": { readonly found: string; readonly right: string };
  "text/spelling": { readonly found: string; readonly right: string };
  "text/placeholder": { readonly text: string };
  "compliance/to-complete": FieldParams;
  "compliance/incomplete": FieldParams;
  "compliance/missing-page": { readonly layout: string };
  "settings/missing-language": FieldParams & { readonly missing: string };
  "audit/future": { readonly date: string };
  "audit/expired": { readonly date: string; readonly until: string };
  "audit/criteria": { readonly total: number; readonly expected: number };
  "audit/rate": { readonly rate: number; readonly right: number };
  "audit/gaps": { readonly nonConforming: number; readonly listed: number };
  "notice/dates-reversed": { readonly from: string; readonly until: string };
  "notice/too-long": { readonly length: number; readonly most: number };
  "notice/broken-link": { readonly target: string; readonly near: string };
  "compliance/expired-security-contact": { readonly expires: string };
  "compliance/overdue-review": { readonly reviewed: string; readonly due: string };
  "translation/stale": { readonly locale: string; readonly key: string; readonly original: string };
  "translation/untracked": { readonly locale: string; readonly key: string; readonly original: string };
  "translation/missing": { readonly locale: string; readonly key: string };
  "translation/orphan": { readonly original: string; readonly near: string };
  "translation/identical": { readonly original: string };
  "translation/structure": {
    readonly kind: "headings" | "lists" | "images" | "links";
    readonly found: number;
    readonly expected: number;
    readonly original: string;
  };
  "translation/numbers": { readonly missing: string; readonly extra: string; readonly original: string };
  "history/updated": { readonly updated: string; readonly today: string };
  "comment/no-reason": { readonly code: string };
  "comment/unused": { readonly code: string; readonly near: string };
}

export type ProblemCode = keyof ProblemParams;

/** Only these can be silenced by a comment in the page. */
export const warnings: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  "header/too-long",
  "address/unlisted",
  "file/bom",
  "file/crlf",
  "file/ignored",
  "header/curly-quotes",
  "header/future-date",
  "header/day-first-date",
  "link/wrong-language",
  "link/own-address",
  "link/vague",
  "link/insecure",
  "image/redundant-alternative",
  "image/file-name-alternative",
  "image/too-heavy",
  "image/orphan",
  "structure/duplicate-heading",
  "structure/task-box",
  "structure/hand-made-list",
  "structure/visible-mark",
  "glossary/missing-language",
  "text/acronym",
  "text/typography",
  "text/spelling",
  "text/placeholder",
  "compliance/to-complete",
  "settings/missing-language",
  "audit/expired",
  "notice/too-long",
  "compliance/expired-security-contact",
  "compliance/overdue-review",
  "translation/stale",
  "translation/untracked",
  "translation/missing",
  "translation/orphan",
  "translation/identical",
  "translation/structure",
  "translation/numbers",
  "history/updated",
  "figure/unused",
  "comment/no-reason",
  "comment/unused",
]);

/** A warning is reported and the page is served all the same; an error keeps the snapshot from being served. */
export function severityOf(code: ProblemCode): Severity {
  return warnings.has(code) ? "warning" : "error";
}
