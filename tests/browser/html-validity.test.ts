// Every document that the site can answer, and every example of a component, judged by the Nu HTML checker.

import { expect, it } from "vitest";
import { createTemplates } from "../../src/render/templates.ts";
import { jpeg, svg } from "../support/pictures.ts";
import { type ServedSite, serveSite, someNotices } from "../support/serve-site.ts";
import { definitions, htmlAt, manyNews, page, renderFiles } from "../support/site-files.ts";
import { findHtmlFaults } from "../support/vnu.ts";

const sites = {
  neutral: await serveSite(),
  state: await serveSite("state"),
  mourning: await serveSite("state", { isMourning: true, notices: someNotices }),
};

/** The French reference (RGAA 1.9.1) asks for this role, although HTML implies it. */
const explained = /The “figure” role is unnecessary/;

const textOf = (body: Uint8Array | undefined) => new TextDecoder().decode(body);

function documentsOf(look: string, { pages, rendered }: ServedSite): [string, string][] {
  const ordinary = pages.map(({ address }): [string, string] => [
    `${look} ${address}`,
    textOf(rendered.responses.get(address)?.bodies.identity),
  ]);
  const errors = [...rendered.errorPages].flatMap(([status, versions]) =>
    [...versions].map(([locale, page]): [string, string] => [
      `${look} ${locale} ${status}`,
      textOf(page.bodies.identity),
    ]),
  );
  return [...ordinary, ...errors, ...freshDocumentsOf(look, { pages, rendered })];
}

/** What is made per request: results, nothing found, too long a query, wrong addresses. */
function freshDocumentsOf(
  look: string,
  { pages, rendered }: Pick<ServedSite, "pages" | "rendered">,
): [string, string][] {
  return [...rendered.searchLocales.values()].flatMap((locale): [string, string][] => {
    const title = pages.find((page) => page.locale === locale)?.title ?? "";
    const queries = [title, "qwxyzk <b>&amp;\u202E🙂", "", "mot ".repeat(100)];
    const results = queries.map((query): [string, string] => [
      `${look} ${locale} search "${query}"`,
      rendered.renderSearch(locale, query).body,
    ]);
    return [
      ...results,
      [`${look} ${locale} wrong address`, rendered.renderNotFound(locale, `/${locale}/qwx-${title}`).body],
    ];
  });
}

/** A page with a photograph in every format and width, and a drawing: the committed content has none. */
async function pictureDocument(): Promise<[string, string]> {
  const rendered = await renderFiles({
    "fr/a.md": page("A", "![Une île](../media/ile.jpg)\n\n- [![Un plan](../media/plan.svg)](index.md)"),
    "media/ile.jpg": await jpeg(800, 400),
    "media/plan.svg": svg("<g/>"),
  });
  return ["pictures", htmlAt(rendered, "/fr/a")];
}

/** What the committed news are too few for: numbered pages, with their pagination. */
async function numberedDocuments(): Promise<[string, string][]> {
  const rendered = await renderFiles(manyNews(95));
  return ["/fr/actualites", "/fr/actualites/page/5", "/fr/actualites/page/10"].map((path) => [
    `many news ${path}`,
    htmlAt(rendered, path),
  ]);
}

/** A component alone, below a heading of the level that stands above it on a page. */
function exampleDocuments(): [string, string][] {
  const { renderComponent } = createTemplates("views");
  return [...definitions.values()].flatMap(({ name, examples }) =>
    examples.map((example): [string, string] => [
      `component ${name}, ${example.name}`,
      `<!doctype html>\n<html lang="fr"><head><meta charset="utf-8"><title>Exemple</title></head><body><h1>Exemple</h1><h2>${name}</h2>${renderComponent(name, example.data)}</body></html>`,
    ]),
  );
}

it("the Nu checker finds no error and no warning in any page, error page or component example", async () => {
  const looks = Object.entries(sites).flatMap(([look, site]) => documentsOf(look, site));
  const documents = new Map([...looks, ...exampleDocuments(), await pictureDocument(), ...(await numberedDocuments())]);
  expect(documents.size).toBeGreaterThan(100);
  const faults = await findHtmlFaults(documents);
  expect(faults.filter((fault) => !explained.test(fault))).toEqual([]);
});

it("the Nu checker is at work: a faulty document is reported", async () => {
  const html = `<!doctype html><html lang="fr"><head><title>Exemple</title></head><body><p><h1>Exemple</h2></body></html>`;
  expect((await findHtmlFaults(new Map([["faulty", html]]))).join("\n")).toMatch(/^faulty:1: /);
});
