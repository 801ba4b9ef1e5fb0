// Search over HTTP: results as a page, whatever is typed; wrong addresses with the pages nearest to them.

import fc from "fast-check";
import request from "supertest";
import { afterAll, describe, expect, it } from "vitest";
import { searchSiteFiles } from "../fixtures/search/pages.ts";
import { appOf } from "../support/app.ts";
import { addressesIn, tags, tagWith, words } from "../support/html.ts";
import { openRawServer } from "../support/raw-client.ts";
import { origin, renderFiles } from "../support/site-files.ts";

/** Of every plane; the ready-made units of fast-check take a second to prepare. */
const anyCharacter = fc
  .integer({ min: 0, max: 0x10_f7_ff })
  .map((code) => String.fromCodePoint(code < 0xd8_00 ? code : code + 0x8_00));

const rendered = await renderFiles(searchSiteFiles);
const { app, errors } = appOf(() => rendered);
const server = await openRawServer(app);
afterAll(server.close);

const ask = (target: string) => request(app).get(target);
const results = (html: string) => tags(html, "h3").map(({ html: inner }) => tags(inner, "a")[0]?.attributes["href"]);
const field = (html: string) => tagWith(html, "input", "id", "site-search-again").attributes["value"];

describe("results", () => {
  it("V2: are a page with number, order, place, snippet and the words marked", async () => {
    const { status, text, headers } = await ask("/fr/recherche?q=L%27ATTACHE");
    expect([status, headers["content-type"], headers["content-language"]]).toEqual([
      200,
      "text/html; charset=utf-8",
      "fr",
    ]);
    expect(results(text)[0]).toBe("/fr/attache");
    expect(words(text)).toMatch(/fr resultCount \d+ (?:one|other)/);
    expect(tags(text, "mark").map((mark) => mark.text)).toContain("attaché");
    expect(words(text)).toContain("Accueil › Attaché");
    expect(tags(text, "ol").some(({ attributes }) => attributes["class"] === "site-results")).toBe(true);
    expect(field(text)).toBe("L'ATTACHE");
    expect(tagWith(text, "input", "id", "site-search").attributes["value"]).toBe("L'ATTACHE");
  });

  it("V3: lead to the section", async () => {
    expect(results((await ask("/fr/recherche?q=nanterre")).text)).toEqual(["/fr/dci#siege"]);
  });

  it("M5: are kept out of search engines and have the canonical address of the page without a query", async () => {
    const { text, headers } = await ask("/en/search?q=team&page=2#x");
    expect(headers["x-robots-tag"]).toBe("noindex");
    expect(text).toContain(`<meta name="robots" content="noindex">`);
    expect(tagWith(text, "link", "rel", "canonical").attributes["href"]).toBe(`${origin}/en/search`);
    expect(text).not.toContain(`rel="alternate"`);
    expect(tags(text, "title")[0]?.text).toBe("team – Recherche en – en siteTitle");
    expect(headers["etag"]).toBeUndefined();
    expect(headers["cache-control"]).toBe("private, no-cache");
    const plain = await ask("/en/search");
    expect([plain.headers["x-robots-tag"], plain.text.includes("noindex")]).toEqual([undefined, false]);
  });

  it("V4: say, in each other language and with a link, how many pages it has", async () => {
    const { text } = await ask("/fr/recherche?q=DCIS");
    const items = tags(text, "li").filter(({ text: item }) => item.includes("resultsInLanguage"));
    expect(items.map(({ attributes, text: item }) => [attributes["lang"], item])).toEqual([
      ["en", "en resultsInLanguage 1 English one"],
      ["sq", "sq resultsInLanguage 1 shqip one"],
    ]);
    for (const [language, address] of [
      ["en", "/en/search?q=DCIS"],
      ["sq", "/sq/kerkimi?q=DCIS"],
    ] as const) {
      const link = tags(items.find(({ attributes }) => attributes["lang"] === language)?.html ?? "", "a")[0];
      expect(link?.attributes).toMatchObject({ hreflang: language, href: address });
      expect((await ask(address)).text).toMatch(new RegExp(`${language} resultCount 1`));
    }
  });

  it("V4, L3: the language switch asks the other language the same", async () => {
    const { text } = await ask("/fr/recherche?q=s%C3%A9isme+%26+co");
    expect(addressesIn(text)).toContain("/en/search?q=s%C3%A9isme%20%26%20co");
  });

  it("V2: every link of the results answers, and its anchor is there", async () => {
    for (const query of ["service", "police", "dci", "112"]) {
      const { text } = await ask(`/fr/recherche?q=${query}`);
      for (const found of addressesIn(text.slice(text.indexOf("site-results"), text.indexOf("</ol>")))) {
        const url = new URL(found, origin);
        const answer = await ask(url.pathname);
        expect([found, answer.status]).toEqual([found, 200]);
        if (url.hash !== "") expect(answer.text).toContain(`id="${url.hash.slice(1)}"`);
      }
    }
  });
});

describe("what finds nothing", () => {
  it("V2: an empty query shows the form and the advice", async () => {
    for (const target of ["/fr/recherche", "/fr/recherche?q=", "/fr/recherche?q=+%00+%E2%80%8B"]) {
      const { status, text } = await ask(target);
      expect([target, status]).toEqual([target, 200]);
      expect(text).toContain("Conseils fr");
      expect(tagWith(text, "form", "role", "search").attributes["action"]).toBe("/fr/recherche");
    }
  });

  it("V2: a word that no page has gets the nearest ones, with links that find something", async () => {
    const { status, text } = await ask("/fr/recherche?q=glossologue");
    expect(status).toBe(200);
    expect(text).toContain("fr noResult");
    expect(text).toContain("Conseils fr");
    const near = tags(text, "a").find(({ text: label }) => label === "glossaire" || label === "Glossaire");
    expect(results((await ask(near?.attributes["href"] ?? "")).text)[0]).toBe("/fr/glossaire");
  });

  it("V2: pages with nearly the same words come with a note, pages with the words themselves without", async () => {
    expect(words((await ask("/fr/recherche?q=glosaire")).text)).toContain("fr searchNear");
    expect((await ask("/fr/recherche?q=glossaire")).text).not.toContain("searchNear");
    expect((await ask("/fr/recherche?q=zzzzzz")).text).not.toContain("searchNear");
  });

  it("V2: a word that only begins alike is not taken for the one that was meant", async () => {
    const { text } = await ask("/fr/recherche?q=terre+zzzzzz");
    expect(tags(text, "a").map(({ text: label }) => label)).not.toContain("terrorisme zzzzzz");
  });

  it("a query of more than 200 characters gets a page that says so, with the beginning in the field", async () => {
    const { status, text } = await ask(`/fr/recherche?q=${"mot+".repeat(60)}`);
    expect(status).toBe(400);
    expect(text).toContain("fr searchTooLong 200");
    expect(field(text)).toBe("mot ".repeat(50).trim());
  });
});

describe("bad queries", () => {
  const plane = (number: number) => encodeURIComponent(String.fromCodePoint(number * 0x10000 + 0x41, 0x62));
  const bad: readonly (readonly [name: string, query: string, status: number])[] = [
    ["10,000 characters", `q=${"a".repeat(10_000)}`, 400],
    ["10,000 encoded characters", `q=${"%C3%A9".repeat(2_000)}`, 400],
    ["control characters", "q=%00%01%0d%0aSet-Cookie:%20a", 200],
    ["marks of direction", "q=%E2%80%AE%D7%90%E2%81%A6", 200],
    ["lone surrogates", "q=%ED%A0%80", 200],
    ["invalid percent-encoding", "q=%zz%", 200],
    ["q twice", "q=police&q=dci", 200],
    ["an array", "q[]=police", 200],
    ["an array and a query", "q[]=x&q=police", 200],
    ["an object", "q[__proto__]=1&__proto__[q]=2&constructor=3", 200],
    ["only marks", "q=%22%27%3C%3E%26*%28%29%5B%5D~%5E", 200],
    ["words of the engine", "q=constructor+__proto__+toString+hasOwnProperty", 200],
    ...Array.from({ length: 17 }, (_, number) => [`plane ${number}`, `q=${plane(number)}`, 200] as const),
  ];
  it.each(bad)("%s: a page", async (_, query, expected) => {
    const answer = await server.send(`/fr/recherche?${query}`);
    expect(answer.status).toBe(expected);
    expect(answer.body.toString()).toContain("</html>");
    expect(answer.headers.has("set-cookie")).toBe(false);
    expect(errors).toEqual([]);
  });

  it("the first q counts", async () => {
    expect(field((await ask("/fr/recherche?q=police&q=dci")).text)).toBe("police");
  });

  it.each([
    `"><script>alert(1)</script>`,
    `'onfocus='alert(1)`,
    "</title><img src=x onerror=alert(1)>",
    "{{ 7*7 }} $t(siteTitle) {{count}}",
    "<mark>police</mark>",
  ])("nothing of %j gets into the page as markup", async (query) => {
    const { text } = await ask(`/fr/recherche?q=${encodeURIComponent(query)}`);
    expect(text).not.toMatch(/<script>|<img src=x|onfocus='|<mark>police<\/mark><\/|>49</);
    expect(field(text)).toBe(query);
    expect(tags(text, "title")[0]?.text).toContain(query);
  });

  it("any text gives a page without its markup, never an error", async () => {
    const letters = fc.string({ unit: anyCharacter, maxLength: 60 });
    const bytes = fc
      .array(fc.integer({ min: 0, max: 255 }), { maxLength: 30 })
      .map((codes) => codes.map((code) => `%${code.toString(16).padStart(2, "0")}`).join(""));
    await fc.assert(
      fc.asyncProperty(fc.oneof(letters.map(encodeURIComponent), bytes), async (query) => {
        const { status, body } = rendered.renderSearch("fr", new URLSearchParams(`q=${query}<b>"`).get("q") ?? "");
        expect([200, 400]).toContain(status);
        expect(body.endsWith("</html>")).toBe(true);
        expect(body).not.toMatch(/<b>/);
      }),
      { numRuns: 60 },
    );
  });
});

describe("methods and forms of the address", () => {
  it("HEAD has the headers of GET and no body; other methods are refused", async () => {
    const [get, head, post] = await Promise.all([
      server.send("/fr/recherche?q=dci"),
      server.send("/fr/recherche?q=dci", { method: "HEAD" }),
      server.send("/fr/recherche?q=dci", { method: "POST" }),
    ]);
    expect([head.status, head.headers.get("content-length"), head.body.length]).toEqual([
      200,
      get.headers.get("content-length"),
      0,
    ]);
    expect([post.status, post.headers.get("allow")]).toEqual([405, "GET, HEAD"]);
  });

  it.each(["br", "gzip", "identity"])("is encoded as the client can read it: %s", async (encoding) => {
    const { headers, text } = await ask("/fr/recherche?q=dci").set("Accept-Encoding", encoding);
    expect(headers["content-encoding"]).toBe(encoding === "identity" ? undefined : encoding);
    expect(headers["vary"]).toBe("Accept-Encoding");
    expect(headers["content-security-policy"]).toContain("form-action 'self'");
    if (encoding !== "br") expect(text).toContain("</html>");
  });

  it("another form of the address leads to the right one and keeps the query", async () => {
    const { status, headers } = await ask("/FR/recherche/?q=dci").redirects(0);
    expect([status, headers["location"]]).toEqual([301, "/fr/recherche?q=dci"]);
  });
});

describe("a wrong address", () => {
  it.each([
    ["/fr/atache", "fr", "/fr/attache", "atache"],
    ["/en/Earthquake-2019.html", "en", "/en/ssi-albanie", "Earthquake 2019"],
    ["/sq/vjeter/termet", "sq", "/sq/ssi-albanie", "vjeter termet"],
    ["/glossaire-des-sigles", "fr", "/fr/glossaire", "glossaire des sigles"],
  ])("V5: %s is answered in %s with %s first and its words in the form", async (target, locale, first, query) => {
    const { status, text, headers } = await ask(target).set("Accept-Language", "fr");
    expect([status, headers["content-language"], headers["cache-control"], headers["etag"]]).toEqual([
      404,
      locale,
      "no-store",
      undefined,
    ]);
    expect(field(text)).toBe(query);
    const list = text.slice(text.indexOf(`${locale} nearestPages`));
    expect(addressesIn(list)[0]).toBe(first);
    expect(text).toContain(`${locale} mainMenu`);
    expect(text).toContain(`<meta name="robots" content="noindex">`);
  });

  it("V5: leads to the site map when there is one", async () => {
    const site = await renderFiles({
      ...searchSiteFiles,
      "fr/plan.md": "---\ntitle: Plan\ndescription: Plan\nupdated: 2026-11-23\nlayout: site-map\n---\n",
    });
    const { text } = await request(appOf(() => site).app).get("/fr/rien");
    expect(tags(text, "a").some(({ attributes }) => attributes["href"] === "/fr/plan")).toBe(true);
  });

  it.each([
    `/fr/${encodeURIComponent(`"><script>alert(1)<script>`)}`,
    `/fr/${encodeURIComponent("{{ 7*7 }}<b>")}`,
    `/fr/${"%E2%80%AE".repeat(50)}`,
    `/fr/${"a-".repeat(4000)}`,
    `/${encodeURIComponent("𠀀漢字")}`,
  ])("V5: %s is told with nothing of it as markup", async (target) => {
    const answer = await server.send(target);
    const html = answer.body.toString();
    expect([answer.status, html.includes("<script>alert"), html.includes("<b>")]).toEqual([404, false, false]);
    expect(errors).toEqual([]);
  });
});
