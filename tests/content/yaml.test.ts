// Headers and YAML files: nothing runs, nothing overflows, every trap is a problem at its place.

import { afterEach, describe, expect, it } from "vitest";
import { createSourceFile } from "../../src/content/source-file.ts";
import { parseHeader, parseYamlFile } from "../../src/content/yaml.ts";

const header = (text: string) => parseHeader(createSourceFile("content/fr/a.md", text));
const summary = (text: string) =>
  header(text).problems.map((one) => `${one.code} ${one.line}:${one.column}-${one.endLine}:${one.endColumn}`);
const inHeader = (yaml: string) => `---\n${yaml}\n---\nCorps\n`;

describe("a header never runs", () => {
  afterEach(() => Reflect.deleteProperty(globalThis, "wasRun"));

  it.each(["js", "javascript", " js", "json", "coffee", "cson", "yaml", "toml", "__proto__"])(
    "---%s is refused before anything reads it",
    (language) => {
      const text = `---${language}\n(globalThis.wasRun = true, {})\n---\n`;
      expect(header(text)).toMatchObject({
        problems: [{ code: "header/not-yaml", params: { language: language.trim() } }],
      });
      expect(Reflect.has(globalThis, "wasRun")).toBe(false);
    },
  );

  it.each(["title: !!js/function 'function () {}'", "title: !!js/undefined ''", "title: !ruby/object x"])(
    "the YAML tag in %s is refused",
    (yaml) => expect(summary(inHeader(yaml))[0]).toMatch(/^header\/syntax 2:8-/),
  );
});

describe("where a header begins and ends", () => {
  it.each([
    ["Texte", ["header/missing 1:1-1:6"]],
    ["", ["header/missing 1:1-1:1"]],
    ["\n---\na: b\n---\n", ["header/missing 1:1-2:1"]],
    ["----\na: b\n----\n", ["header/not-yaml 1:1-1:5"]],
    ["---", ["header/unclosed 1:1-1:4"]],
    ["---\na: b\n\nTexte", ["header/unclosed 2:1-2:5"]],
    ["---\na: b\n--- fin\n", ["header/unclosed 3:1-3:8"]],
    ["---\na: b\n----\n---\n", ["header/unclosed 3:1-3:5"]],
    [`---\n${"\n".repeat(60_000)}a: b\n---\n`, ["header/too-large 1:1-1:4"]],
  ])("%.30j", (text, expected) => expect(summary(text)).toEqual(expected));

  it("spaces after the dashes do not count, since nobody sees them", () => {
    const { map, bodyOffset, problems } = header("---  \na: b\n--- \nCorps");
    expect({ value: map?.value, bodyOffset, problems }).toEqual({ value: { a: "b" }, bodyOffset: 16, problems: [] });
    expect(map?.rangeOf(["a"]).value).toEqual([9, 10]);
  });

  it.each(["---\n---\n", "---\n\n\n---\n", "---\n# un\n  # deux\n---\n", "---\n---"])(
    "%j is an empty header",
    (text) => {
      expect(header(text)).toMatchObject({ map: { value: {} }, problems: [] });
    },
  );

  it("three dashes further down belong to the text", () => {
    const text = "---\na: b\n---\nUn\n\n---\n\nDeux";
    expect(text.slice(header(text).bodyOffset)).toBe("Un\n\n---\n\nDeux");
  });

  it("a broken text parsed twice gives the same problem twice", () => {
    const text = inHeader('a: "b');
    expect(summary(text)).toEqual(summary(text));
    expect(summary(text)).toEqual(["header/syntax 2:1-2:6"]);
  });
});

describe("what YAML makes of values", () => {
  it.each([
    ["0123", 123],
    ["12:30", "12:30"],
    ["2026-11-23", "2026-11-23"],
    ["oui", "oui"],
    ["no", "no"],
    ["yes", "yes"],
    ["64dbaebac393", "64dbaebac393"],
    ["1_000", "1_000"],
    ["~", null],
    ["", null],
    ["'« é » ë 👮'", "« é » ë 👮"],
  ])("%s", (typed, value) => expect(header(inHeader(`a: ${typed}`)).map?.value).toEqual({ a: value }));
});

describe("slips and traps", () => {
  it.each([
    ["DCI : présentée", "a: DCI : présentée", "header/unquoted-colon 2:4-2:19"],
    ["a colon at the end", "a: Attention :", "header/unquoted-colon 2:4-2:15"],
    ["a colon in a list of fields", "x:\n  a: DCI : présentée", "header/unquoted-colon 3:6-3:21"],
    ["a sentence", "Bonjour à tous", "header/not-a-map 2:1-2:15"],
    ["a list", "- a\n- b", "header/not-a-map 2:1-3:4"],
    ["a field without its space", "title:a", "header/not-a-map 2:1-2:8"],
    ["a field twice", "été: b\nété: c", "header/duplicate-key 3:1-3:4"],
    ["a field twice in another", "x:\n  a: 1\n  a: 2", "header/duplicate-key 4:3-4:4"],
    ["__proto__", "a: b\n__proto__: { x: y }", "header/forbidden-key 3:1-3:10"],
    ["__proto__ in quotes", '"__proto__": x', "header/forbidden-key 2:1-2:12"],
    ["a tab as indentation", "x:\n \ta: b", "header/tab 3:2-3:3"],
    ["an alias", "a: &x b\nc: *x", "header/syntax 3:4-3:6"],
    ["an alias of nothing", "a: *gras*", "header/syntax 2:4-2:10"],
    ["bold text", "a: **gras** ici", "header/syntax 2:13-2:16"],
    ["a quotation mark that never closes", 'a: "b\nc: d', "header/syntax 2:1-2:6"],
    ["quotation marks inside others", 'a: "Le "SSI" ici"', "header/syntax 2:9-2:18"],
    ["an at sign", "a: @b", "header/syntax 2:4-2:6"],
    ["a second document", "a: b\n...\nc: d", "header/syntax 4:1-4:5"],
    ["twenty thousand brackets", `a: ${"[".repeat(10_000)}`, "header/too-deep 2:24-2:25"],
    ["twenty thousand braces", `a: ${"{x: ".repeat(3_000)}`, "header/too-deep 2:1-2:2"],
    ["a field forty spaces in", `x:\n${" ".repeat(40)}a: b`, "header/too-deep 3:1-3:2"],
  ])("%s", (_name, yaml, expected) => expect(summary(inHeader(yaml))).toEqual([expected]));

  it.each(["- ", "? ", "!!a ", "&a ", "a: ", "- a: "])("%j six thousand times does not overflow the stack", (mark) => {
    expect(summary(inHeader(mark.repeat(16_000 / mark.length)))).toHaveLength(1);
  });

  it("an alias bomb is refused without being expanded", () => {
    const levels = Array.from(
      { length: 30 },
      (_, level) => `a${level}: &a${level} {x: *a${level - 1}, y: *a${level - 1}}`,
    );
    expect(summary(inHeader(["a: &a-1 b", ...levels].join("\n")))).toHaveLength(1);
  });

  it("keys of objects are plain fields", () => {
    const value = header(inHeader("constructor: a\ntoString: b")).map?.value;
    expect(Object.entries(value ?? {})).toEqual([
      ["constructor", "a"],
      ["toString", "b"],
    ]);
  });
});

describe("where a field stands", () => {
  const text = inHeader('"été": "👮 ë"\nmenus:\n  footer: [a, b]\nlocales:\n  - { code: fr }\nvide:');
  const { map } = header(text);
  const shown = (path: (string | number)[]) => {
    const ranges = map?.rangeOf(path);
    return [text.slice(...(ranges?.key ?? [])), text.slice(...(ranges?.value ?? []))];
  };

  it.each([
    [["été"], ['"été"', '"👮 ë"']],
    [
      ["menus", "footer"],
      ["footer", "[a, b]"],
    ],
    [
      ["menus", "footer", 1],
      ["b", "b"],
    ],
    [
      ["locales", 0, "code"],
      ["code", "fr"],
    ],
    [
      ["locales", 0, "tag"],
      ["{ code: fr }", "{ code: fr }"],
    ],
    [["vide"], ["vide", "\n"]],
    [["absent"], ["---", "---"]],
  ])("%j", (path, expected) => expect(shown(path)).toEqual(expected));
});

describe("a file that is all YAML", () => {
  const whole = (text: string) => parseYamlFile(createSourceFile("content/site.yml", text));

  it("has no fences", () => expect(whole("a: b\n")).toMatchObject({ map: { value: { a: "b" } }, problems: [] }));
  it("may be empty", () => expect(whole("")).toMatchObject({ map: { value: {} }, problems: [] }));
  it("shows a missing field on its first character", () => {
    expect(whole("a: b\n").map?.rangeOf(["x"]).key).toEqual([0, 1]);
  });
  it("has its tabs and depth checked too", () => {
    expect(whole("a:\n\tb: c").problems).toMatchObject([{ code: "header/tab", line: 2, column: 1 }]);
    expect(whole(`a: ${"[".repeat(20_000)}`).problems).toMatchObject([{ code: "header/too-deep", column: 24 }]);
  });
});
