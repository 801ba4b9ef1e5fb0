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
  | "revision"
  | "locale-list"
  | "time-zone"
  | "language-tag"
  | "map"
  | `one of ${string}`;

type FieldParams = { readonly field: string };

/** Parameters by code: one typed union for the whole project. */
export interface ProblemParams {
  "file/unreadable": { readonly reason: string };
  "file/outside": { readonly name: string };
  "file/not-utf8": { readonly offset: number };
  "file/forbidden-character": { readonly character: string };
  "file/too-large": { readonly kilobytes: number; readonly most: number };
  "file/line-too-long": { readonly length: number; readonly most: number };
  "file/bad-name": { readonly name: string; readonly near: string };
  "file/unknown-locale": { readonly locale: string; readonly known: string };
  "file/missing": { readonly name: string };
  "header/missing": Record<never, never>;
  "header/unclosed": Record<never, never>;
  "header/not-yaml": { readonly language: string };
  "header/too-large": { readonly most: number };
  "header/too-deep": { readonly most: number };
  "header/syntax": Record<never, never>;
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
  "menu/unknown-page": { readonly key: string; readonly near: string };
  "link/broken": { readonly target: string; readonly near: string };
  "link/anchor": { readonly anchor: string; readonly known: string };
  "link/forbidden": { readonly target: string };
  "image/missing": { readonly target: string; readonly near: string };
  "image/no-alternative": { readonly target: string };
  "structure/raw-html": { readonly html: string };
  "structure/title-in-body": Record<never, never>;
  "structure/heading-jump": { readonly from: number; readonly to: number };
  "structure/empty-heading": Record<never, never>;
  "structure/duplicate-anchor": { readonly anchor: string };
  "structure/bad-anchor": { readonly anchor: string; readonly near: string };
  "structure/too-deep": { readonly most: number };
  "structure/broken-emphasis": { readonly text: string };
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
}

export type ProblemCode = keyof ProblemParams;

const warnings: ReadonlySet<ProblemCode> = new Set<ProblemCode>(["header/too-long"]);

/** A warning is reported and the page is served all the same; an error keeps the snapshot from being served. */
export function severityOf(code: ProblemCode): Severity {
  return warnings.has(code) ? "warning" : "error";
}
