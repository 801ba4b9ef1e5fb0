// Components: every example renders well-formed HTML, Markdown gives the same as data, YAML and macro agree.

import { readdir, readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import type { ComponentDefinition } from "../src/content/markdown/component-definitions.ts";
import { createTemplates } from "../src/render/templates.ts";
import { definitions, htmlAt, page, parseFiles, renderFiles, summarise } from "./support/site-files.ts";

const templates = createTemplates("views");
const components = [...definitions.values()];
const examples = components.flatMap((component) =>
  component.examples.map((example) => ({ title: `${component.name}: ${example.name}`, component, ...example })),
);
const fromMarkdown = examples.flatMap(({ markdown, ...rest }) =>
  markdown === undefined ? [] : [{ markdown, ...rest }],
);
const macroOf = (name: string) => readFile(`views/components/${name}.njk`, "utf8");

const empty = new Set(["br", "hr", "img", "input", "link", "meta", "wbr"]);

/** The tags and attribute names of an HTML text, in order; throws where tags do not close in turn. */
function structureOf(html: string): string[] {
  const open: string[] = [];
  const found: string[] = [];
  const rest = html.replace(
    /<(\/?)([a-z][a-z0-9]*)((?:\s+[a-z-]+(?:="[^"<>]*")?)*)\s*>/g,
    (_, slash: string, name: string, attributes: string) => {
      const names = [...attributes.matchAll(/([a-z-]+)(="[^"]*")?/g)].map(([, key = "", value = ""]) =>
        key === "class" ? key + value : key,
      );
      if (new Set(names).size !== names.length) throw new Error(`an attribute twice in <${name}${attributes}>`);
      if (slash !== "") {
        const expected = open.pop();
        if (expected !== name) throw new Error(`</${name}> closes <${expected}>`);
      } else if (!empty.has(name)) open.push(name);
      found.push(`${slash}${name} ${names.join(" ")}`.trim());
      return "";
    },
  );
  if (open.length > 0) throw new Error(`never closed: ${open.join(" ")}`);
  if (/[<>]/.test(rest)) throw new Error(`stray mark in ${rest}`);
  return found;
}

/** What a reader sees, without marks and without regard to spaces and apostrophes. */
const wordsOf = (html: string) =>
  html
    .replace(/<[^>]*>/g, " ")
    .replace(/&#39;|’/g, "'")
    .replace(/[\s\u00A0\u202F]+/g, " ")
    .trim();

describe("the check of HTML itself", () => {
  it.each(["<p>a", "<p>a</div>", "<b><i>a</b></i>", '<p id="a" id="b">c</p>', "a < b", "<p class=a>b</p>"])(
    "refuses %j",
    (html) => {
      expect(() => structureOf(html)).toThrow();
    },
  );
  it("takes what is well-formed", () =>
    expect(structureOf('<p class="a">b<br></p>')).toEqual(['p class="a"', "br", "/p"]));
});

it("each component is a macro and a definition of the same name", async () => {
  const names = (await readdir("views/components")).map((name) => name.replace(/\.(?:njk|yml)$/, ""));
  expect(names.sort()).toEqual(components.flatMap(({ name }) => [name, name]).sort());
});

describe.each(components)("the component $name", (component: ComponentDefinition) => {
  const { name, params, container } = component;
  const declared = params.map((param) => param.name);

  it("uses the parameters that it declares, and no others", async () => {
    const used = new Set([...(await macroOf(name)).matchAll(/\bparams\.(\w+)/g)].map((match) => match[1]));
    expect([...used].sort()).toEqual([...declared].sort());
  });

  it("prints unescaped only what is declared as HTML", async () => {
    const safe = [...(await macroOf(name)).matchAll(/\b(\w+)\.(\w+)\s*\|\s*safe/g)].map((match) => match[2]);
    expect(safe.filter((one) => !one?.endsWith("Html"))).toEqual([]);
    expect(
      params
        .filter((param) => param.type === "html")
        .map((param) => param.name)
        .filter((one) => !one.endsWith("Html")),
    ).toEqual([]);
  });

  it("gives editors only parameters that it has", () => {
    const given = [container?.title, container?.body, ...(container?.attributes ?? [])].filter(
      (one) => one !== undefined,
    );
    expect(given.filter((one) => !declared.includes(one))).toEqual([]);
  });

  it("has a default among its values, and an example of each value", () => {
    for (const { name: param, values, default: usual } of params) {
      if (values === undefined) continue;
      expect(values).toContain(usual);
      const shown = component.examples.map(({ data }) => data[param] ?? usual);
      expect(values.filter((value) => !shown.includes(value))).toEqual([]);
    }
  });

  it("has examples with all that is required and nothing unknown", () => {
    for (const { data } of component.examples) {
      expect(Object.keys(data).filter((key) => !declared.includes(key))).toEqual([]);
      expect(params.filter((param) => param.required && data[param.name] === undefined)).toEqual([]);
    }
  });

  it("escapes its texts", () => {
    const hostile = '"><script>alert(1)</script>';
    for (const { data } of component.examples) {
      const texts = params.filter((param) => param.type === "string").map((param) => [param.name, hostile]);
      const html = templates.renderComponent(name, { ...data, ...Object.fromEntries(texts) });
      expect(html).not.toContain("<script>");
    }
  });
});

it.each(examples)("$title renders well-formed HTML with nothing missing", ({ component, data }) => {
  const html = templates.renderComponent(component.name, data);
  expect(structureOf(html).length).toBeGreaterThan(1);
  expect(html).not.toMatch(/undefined|\[object|=""/);
});

describe("what editors type", () => {
  it.each(fromMarkdown)("$title parses without problems", ({ markdown }) => {
    expect(summarise(parseFiles({ "fr/a.md": page("A", markdown) }).problems)).toEqual([]);
  });

  it.each(fromMarkdown)("$title renders as its data does", async ({ component, data, markdown }) => {
    const html = htmlAt(await renderFiles({ "fr/a.md": page("A", markdown) }), "/fr/a");
    const [, body = ""] = /<div class="site-text">([\s\S]*?)<\/div>\s*<\/div>\s*<\/article>/.exec(html) ?? [];
    const expected = templates.renderComponent(component.name, data);
    // Tables from Markdown stand in a frame of their own; data gives the bare table.
    const typed = body.replace(/<div class="site-table"[^>]*>([\s\S]*?<\/table>)<\/div>/g, "$1");
    expect(structureOf(typed)).toEqual(structureOf(expected));
    expect(wordsOf(typed)).toBe(wordsOf(expected));
  });

  it("every component that editors may call has an example in Markdown", () => {
    const shown = new Set(fromMarkdown.map(({ component }) => component.name));
    expect(components.filter((one) => one.container !== undefined && !shown.has(one.name))).toEqual([]);
  });
});
