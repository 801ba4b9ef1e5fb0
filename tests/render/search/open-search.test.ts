// OpenSearch: one valid description per language, named in the head of its pages; search forms on every page.

import { describe, expect, it } from "vitest";
import { validateXML } from "xmllint-wasm";
import { describeSearch } from "../../../src/render/search/open-search.ts";
import { searchSiteFiles } from "../../fixtures/search/pages.ts";
import { tags, tagWith } from "../../support/html.ts";
import { htmlAt, origin, page, renderFiles } from "../../support/site-files.ts";

const rendered = await renderFiles(searchSiteFiles);
/** What the OpenSearch 1.1 specification asks of the elements that we use; it comes without a schema. */
const schema = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns="http://a9.com/-/spec/opensearch/1.1/"
  targetNamespace="http://a9.com/-/spec/opensearch/1.1/" elementFormDefault="qualified">
  <xs:simpleType name="short"><xs:restriction base="xs:string"><xs:minLength value="1"/><xs:maxLength value="16"/></xs:restriction></xs:simpleType>
  <xs:simpleType name="long"><xs:restriction base="xs:string"><xs:minLength value="1"/><xs:maxLength value="1024"/></xs:restriction></xs:simpleType>
  <xs:element name="OpenSearchDescription"><xs:complexType><xs:sequence>
    <xs:element name="ShortName" type="short"/>
    <xs:element name="Description" type="long"/>
    <xs:element name="Image"><xs:complexType><xs:simpleContent><xs:extension base="xs:anyURI">
      <xs:attribute name="width" type="xs:nonNegativeInteger"/><xs:attribute name="height" type="xs:nonNegativeInteger"/>
      <xs:attribute name="type" type="xs:string"/></xs:extension></xs:simpleContent></xs:complexType></xs:element>
    <xs:element name="Url" minOccurs="1" maxOccurs="unbounded"><xs:complexType>
      <xs:attribute name="type" use="required"/><xs:attribute name="rel"/><xs:attribute name="template" use="required"/></xs:complexType></xs:element>
    <xs:element name="Language" type="xs:language"/>
    <xs:element name="InputEncoding" fixed="UTF-8"/><xs:element name="OutputEncoding" fixed="UTF-8"/>
  </xs:sequence></xs:complexType></xs:element></xs:schema>`;

describe.each([
  ["fr", "recherche"],
  ["en", "search"],
  ["sq", "kerkimi"],
])("in %s", (locale, slug) => {
  it("V2: the description is valid and leads to the search page of its language", async () => {
    const path = `/${locale}/opensearch.xml`;
    const contents = htmlAt(rendered, path);
    const { errors } = await validateXML({
      xml: { fileName: "opensearch.xml", contents },
      schema: { fileName: "opensearch.xsd", contents: schema },
    });
    expect(errors).toEqual([]);
    expect(contents).toContain(`template="${origin}/${locale}/${slug}?q={searchTerms}"`);
    expect(contents).toContain(`<Language>${locale}</Language>`);
    expect(rendered.responses.get(path)?.headers["Content-Type"]).toBe("application/opensearchdescription+xml");
  });

  it("V2: every page names it, and has a search form", () => {
    for (const [path, { headers }] of rendered.responses) {
      if (!path.startsWith(`/${locale}/`) || !headers["Content-Type"]?.startsWith("text/html")) continue;
      const html = htmlAt(rendered, path);
      const { attributes } = tagWith(html, "link", "rel", "search");
      expect(attributes["href"]).toBe(`/${locale}/opensearch.xml`);
      expect(tags(html, "form")[0]?.attributes).toMatchObject({ role: "search", action: `/${locale}/${slug}` });
      expect(html).toContain(`for="site-search"`);
      expect(html).toContain(`href="#site-search"`);
    }
  });
});

it("a site without a search page has no form, no description, and its wrong addresses still lead on", async () => {
  const site = await renderFiles({ "fr/index.md": page("Accueil"), "fr/contact.md": page("Contact") });
  expect(htmlAt(site, "/fr/")).not.toMatch(/<form|opensearch|site-search/);
  expect([...site.responses.keys()].filter((path) => path.endsWith("opensearch.xml"))).toEqual([]);
  const { body } = site.renderNotFound("fr", "/fr/contat");
  expect(body).toContain(`href="/fr/contact"`);
  expect(body).not.toContain("<form");
});

it("V2: names are cut to what browsers show, and escaped", () => {
  const view = {
    locale: "fr",
    name: "Un & <nom> long, trop long",
    description: "d",
    action: "a",
    icon: "i",
    self: "s",
  };
  const { body } = describeSearch(view);
  expect(body).toContain("<ShortName>Un &#38; &#60;nom&#62; long,</ShortName>");
});
