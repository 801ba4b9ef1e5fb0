// SVG drawings: hostile ones are refused where they are hostile, harmless ones are served without what programs left in them.

import { describe, expect, it } from "vitest";
import { parseDrawing } from "../../src/pictures/svg-drawing.ts";
import { svg, svgNamespace } from "../support/pictures.ts";

function read(text: string) {
  return parseDrawing({ path: "content/media/plan.svg", bytes: new TextEncoder().encode(text) });
}

/** The codes of what is wrong. */
const codes = (text: string) => read(text).problems.map((one) => one.code);
/** The drawing as it is served. */
const served = (text: string) => new TextDecoder().decode(read(text).drawing?.bytes);

const xlink = 'xmlns:xlink="http://www.w3.org/1999/xlink"';
const xhtml = 'xmlns:h="http://www.w3.org/1999/xhtml"';

describe("V13 a hostile drawing is refused", () => {
  it.each([
    ["a script", "<script>alert(1)</script>"],
    ["a script in a file", '<script href="a.js"/>'],
    ["a script in capitals", "<SCRIPT>alert(1)</SCRIPT>"],
    ["a script of another namespace", `<h:script ${xhtml}>alert(1)</h:script>`],
    ["a script among the notes", "<metadata><script>alert(1)</script></metadata>"],
    ["an event handler", '<rect onload="alert(1)"/>'],
    ["an event handler in capitals", '<rect ONCLICK="alert(1)"/>'],
    ["an event handler under a prefix", '<rect x:onload="alert(1)"/>'],
    ["an event handler behind a line break", '<rect\n\tonmouseover = "alert(1)"/>'],
    ["a page inside the drawing", `<foreignObject><body xmlns="http://www.w3.org/1999/xhtml"/></foreignObject>`],
    ["a frame of another namespace", `<h:iframe ${xhtml} src="https://evil.example"/>`],
    ["a link that runs a program", '<a href="javascript:alert(1)"><rect/></a>'],
    ["a link under a prefix", `<x:a xmlns:x="${svgNamespace}" href="javascript:alert(1)"/>`],
    ["a copy from elsewhere", '<use href="https://evil.example/a.svg#a"/>'],
    ["a copy from elsewhere, the old way", `<use ${xlink} xlink:href="//evil.example/a.svg#a"/>`],
    ["a copy from elsewhere under another prefix", '<use x:href="data:image/svg+xml,x#a"/>'],
    ["a program behind references", '<use href="&#106;avascript:alert(1)"/>'],
    ["a picture from elsewhere", '<image href="https://evil.example/a.png"/>'],
    ["a picture inside the drawing", '<image href="data:image/png;base64,AAAA"/>'],
    ["a picture as a filter", '<filter id="f"><feImage href="https://evil.example/a.png"/></filter>'],
    ["an animated address", '<set attributeName="href" to="javascript:alert(1)"/>'],
    ["an animation", '<animate attributeName="onload" values="alert(1)"/>'],
    ["a colour from elsewhere", '<rect fill="url(https://evil.example/a.svg#b)"/>'],
    ["a colour from elsewhere in quotes", `<rect fill="url( 'https://evil.example/a.svg#b')"/>`],
    ["a style from elsewhere", "<style>@import 'https://evil.example/a.css';</style>"],
    ["a style from elsewhere, cut by a comment", "<style>@im<!-- -->port 'a.css';</style>"],
    ["a style after a tag inside a style", "<style><g/>@import 'a.css';</style>"],
    ["a style inside CDATA", "<style><![CDATA[@font-face{src:url(https://evil.example/a)}]]></style>"],
    ["a style with an escape", '<rect style="fill:u\\72l(https://evil.example/a)"/>'],
    ["a style with an address", '<rect style="background:url(//evil.example/a)"/>'],
    ["a style that runs a program", '<rect style="width:expression(alert(1))"/>'],
    ["another base", '<g xml:base="https://evil.example/"/>'],
    ["a media element", '<video src="https://evil.example/a"/>'],
    ["a tag of no drawing", "<handler>alert(1)</handler>"],
    ["a tag with another namespace by default", '<g xmlns="http://www.w3.org/1999/xhtml"/>'],
    ["copies of copies", '<g id="a"><use href="#b"/></g><g id="b"><rect/></g><use href="#a"/>'],
    ["a copy of itself", '<use id="a" href="#a"/>'],
  ])("%s", (_name, inner) => {
    const { drawing, problems } = read(svg(inner));
    expect(drawing).toBeUndefined();
    expect([...new Set(problems.map((one) => one.code))]).toEqual(["image/svg-unsafe"]);
  });

  it.each([
    ["a document type", `<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "svg11.dtd">${svg("")}`],
    ["entities that grow", `<!DOCTYPE svg [<!ENTITY a "aaaa">]>${svg("")}`],
    ["a style sheet beside it", `<?xml-stylesheet href="https://evil.example/a.css"?>${svg("")}`],
  ])("%s", (_name, text) => expect(codes(text)[0]).toMatch(/^image\/svg-(unsafe|syntax)$/));

  it("at the place of the fault, which it names in short", () => {
    const { problems } = read(svg(`\n  <g>\n    <rect width="3" onclick="${"a()".repeat(50)}"/>\n  </g>`));
    expect(problems).toMatchObject([{ line: 3, column: 21, params: { what: `onclick="${"a()".repeat(17)}…` } }]);
  });

  it("with all its faults at once", () => {
    expect(codes(svg('<script/><rect onload="a()" onclick="b()"/>'))).toHaveLength(3);
  });

  it("a fault in a very long line is told without the line", () => {
    expect(read(svg(`<path d="${"M0 0".repeat(200)}"/><script/>`)).problems[0]?.excerpt).toBe("");
  });
});

describe("V13 what is no SVG", () => {
  it.each([
    ["nothing", ""],
    ["words", "Bonjour"],
    ["a page", "<html><body></body></html>"],
    ["another namespace", '<svg xmlns="http://www.w3.org/1999/xhtml"/>'],
    ["no namespace", '<svg width="1" height="1"/>'],
    ["a tag left open", svg("<g>")],
    ["tags crossed", svg("<g><text></g></text>")],
    ["two roots", svg("") + svg("")],
    ["words after the end", `${svg("")}x`],
    ["an attribute without quotes", svg("<rect width=3/>")],
    ["an attribute twice", svg('<rect width="3" width="4"/>')],
    ["attributes that touch", svg('<rect x="1"y="2"/>')],
    ["an unknown reference", svg("<text>&nbsp;</text>")],
    ["a bare ampersand", svg("<text>a & b</text>")],
    ["a forbidden character by number", svg("<text>&#0;</text>")],
    ["a comment left open", `${svg("")}<!-- `],
    ["a smaller-than sign", svg("<text>a < b</text>")],
    ["another encoding", "\u0000<\u0000s\u0000v\u0000g"],
  ])("%s", (_name, text) => {
    const found = codes(text);
    expect(found.length).toBeGreaterThan(0);
    expect(found.filter((code) => !["image/svg-syntax", "image/svg-unsafe"].includes(code))).toEqual([]);
    expect(read(text).drawing).toBeUndefined();
  });
});

describe("V13 a harmless drawing", () => {
  const shapes =
    '<defs><linearGradient id="a"><stop offset="0" stop-color="#fff"/></linearGradient></defs><rect id="r" fill="url(#a)" style="stroke:red;filter:url(\'#f\')"/>';

  it("is served as it is", () => {
    const text = svg(`<title>Été &amp; 👮</title>${shapes}<text x="1">L’île &lt; 3</text>`);
    expect(served(text)).toBe(text);
  });

  it("may copy its own parts, and change its colours in the dark", () => {
    const text = svg(
      '<style>rect{fill:red}@media (prefers-color-scheme:dark){rect{fill:#fff}}</style><use href="#r"/>',
    );
    expect(codes(text)).toEqual([]);
    expect(served(text)).toContain('<use href="#r"/>');
  });

  it("loses the declaration, the comments and the notes of the program that drew it", () => {
    const inkscape = 'xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape"';
    const text = `<?xml version="1.0" encoding="UTF-8"?>\n<!-- Marie, bureau 12 -->\n${svg(
      `<sodipodi:namedview id="base"><g/></sodipodi:namedview><metadata><rdf:RDF><dc:creator>Marie</dc:creator></rdf:RDF></metadata><g inkscape:label="C:\\Users\\Marie" data-note="x" id="b"/>`,
      `${inkscape} width="3" height="2"`,
    )}`;
    expect(served(text)).toBe(svg('<g id="b"/>', 'width="3" height="2"'));
  });

  it("with CDATA, a byte order mark and Windows line ends is read all the same", () => {
    const text = `\uFEFF${svg("<style><![CDATA[a > b{fill:red}]]></style>\r\n")}`;
    expect(served(text)).toBe(svg("<style>a &gt; b{fill:red}</style>\n"));
  });

  it.each([
    ['width="60" height="40"', 60, 40],
    ['width="60px" height="40.4px"', 60, 40],
    ['width="2in" height="25.4mm"', 192, 96],
    ['viewBox="0 0 300 200"', 300, 200],
    ['width="100%" height="100%" viewBox="-5,-5, 30 20"', 30, 20],
  ])("%s gives its size", (attributes, width, height) => {
    expect(read(svg("", attributes)).drawing).toMatchObject({ width, height });
  });

  it.each(["", 'width="60"', 'viewBox="0 0 0 0"', 'width="-1" height="3"', 'viewBox="a b c d"'])(
    "with %j has no size",
    (attributes) => expect(codes(svg("", attributes))).toEqual(["image/svg-size"]),
  );
});

it("what is served is judged harmless again, and is the same when served twice", () => {
  const once = served(svg('<g id="a" class="b"><path d="M0 0h1" stroke="currentColor"/></g><use href="#a"/>'));
  expect([codes(once), served(once)]).toEqual([[], once]);
});
