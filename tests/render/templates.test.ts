// Templates that the build compiled give what their texts give, and a text that was edited since goes before them.

import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { renderCompiledTemplates } from "../../scripts/compile-templates.ts";
import { readAssetFolder } from "../../src/content/read-files.ts";
import { loadSite } from "../../src/live/load-site.ts";
import { type CompiledTemplates, compiledTemplates } from "../../src/render/compiled-templates.ts";
import { renderSite } from "../../src/render/render-site.ts";
import { createTemplates } from "../../src/render/templates.ts";
import { definitions, origin, someDay } from "../support/site-files.ts";

let folder = "";
let views = "";
let compiled: CompiledTemplates = {};

async function compile(viewsFolder: string, name: string): Promise<CompiledTemplates> {
  const path = join(folder, name);
  await writeFile(path, renderCompiledTemplates(viewsFolder));
  return (await import(pathToFileURL(path).href)).compiledTemplates;
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "ssi-templates-"));
  views = join(folder, "views");
  await cp("views", views, { recursive: true });
  compiled = await compile("views", "all.mjs");
});
afterAll(() => rm(folder, { recursive: true }));

const quote = { bodyHtml: "<p>Texte</p>", author: "A & B" };

describe("what the build compiled", () => {
  it("is absent from the sources: everything is compiled from its text", () => {
    expect(compiledTemplates).toEqual({});
    expect(Object.keys(compiled)).toContain("layouts/page.njk");
  });

  it("renders every page of the content as the texts do", async () => {
    const options = { contentFolder: "content", viewsFolder: "views", origin, isPreview: true };
    const { site } = await loadSite(options, someDay);
    if (site === undefined) throw new Error("the content cannot be loaded");
    const builtAssets = await readAssetFolder("dist/public");
    const bodiesBy = async (given: CompiledTemplates) => {
      const templates = createTemplates("views", given);
      const { responses, errorPages } = await renderSite(site, { templates, builtAssets, origin, isPreview: true });
      const errors = [...errorPages.values()].flatMap((pages) => [...pages.values()]);
      return [...responses.values(), ...errors].map(({ bodies }) => String(bodies.identity));
    };
    expect(await bodiesBy(compiled)).toEqual(await bodiesBy({}));
  });

  it("renders every example of a component as the texts do", () => {
    const [built, plain] = [createTemplates("views", compiled), createTemplates("views", {})];
    for (const { name, examples } of definitions.values())
      for (const { data } of examples)
        expect(built.renderComponent(name, data)).toBe(plain.renderComponent(name, data));
  });

  it("is what runs: a template with the text of one and the functions of another is the other", () => {
    const [quoteText, other] = [compiled["components/quote.njk"], compiled["components/highlight.njk"]];
    if (quoteText === undefined || other === undefined) throw new Error("no such template");
    const mixed = { "components/quote.njk": { ...quoteText, functions: other.functions } };
    expect(() => createTemplates("views", mixed).renderComponent("quote", quote)).toThrow("no macro called quote");
  });

  it("throws for a value that is missing, as the texts do", () => {
    for (const given of [compiled, {}])
      expect(() => createTemplates("views", given).renderComponent("details", {})).toThrow(/undefined/);
  });
});

describe("views on disk", () => {
  it("an edited template goes before the compiled one, and the others stay", async () => {
    const path = join(views, "components/quote.njk");
    await writeFile(path, (await readFile(path, "utf8")).replace("<blockquote", '<blockquote data-edited=""'));
    const templates = createTemplates(views, compiled);
    expect(templates.renderComponent("quote", quote)).toContain("data-edited");
    const { renderComponent } = createTemplates("views", {});
    const highlight = { bodyHtml: "<p>Texte</p>" };
    expect(templates.renderComponent("highlight", highlight)).toBe(renderComponent("highlight", highlight));
  });

  it("a template names another one relative to itself, compiled or not", async () => {
    await writeFile(join(views, "components/near.njk"), "{% macro inner(params) %}près{% endmacro %}");
    const text = '{% import "./near.njk" as near %}{% macro far(params) %}{{ near.inner(params) }}{% endmacro %}';
    await writeFile(join(views, "components/far.njk"), text);
    for (const given of [await compile(views, "relative.mjs"), {}])
      expect(createTemplates(views, given).renderComponent("far", {})).toBe("près");
  });

  it("a template that is not there is told by its name", () => {
    expect(() => createTemplates(views, compiled).renderComponent("none", {})).toThrow("components/none.njk");
  });
});
