// Judges XML with xmllint: well formed, and a sitemap by the official schema that the package sitemap ships.

import { readFile } from "node:fs/promises";
import { validateXML, type XMLFileInfo } from "xmllint-wasm";

const wellFormed = `<xsd:schema xmlns:xsd="http://www.w3.org/2001/XMLSchema"><xsd:element name="unused"/></xsd:schema>`;
const both = `<xsd:schema xmlns:xsd="http://www.w3.org/2001/XMLSchema">
<xsd:import namespace="http://www.sitemaps.org/schemas/sitemap/0.9" schemaLocation="sitemap.xsd"/>
<xsd:import namespace="http://www.w3.org/1999/xhtml" schemaLocation="xhtml-link.xsd"/>
</xsd:schema>`;

/** Every fault of a sitemap, the official schema and its links to other languages taken together. */
export async function findSitemapFaults(xml: string): Promise<string[]> {
  const files = ["node_modules/sitemap/schema/sitemap.xsd", "tests/support/xhtml-link.xsd"];
  const preload = await Promise.all(
    files.map(async (path): Promise<XMLFileInfo> => {
      return { fileName: path.split("/").at(-1) ?? "", contents: await readFile(path, "utf8") };
    }),
  );
  const schema = { fileName: "both.xsd", contents: both };
  const { errors } = await validateXML({ xml: { fileName: "sitemap.xml", contents: xml }, schema, preload });
  return errors.map(({ message, loc }) => `${loc?.lineNumber ?? "?"}: ${message}`);
}

/** What keeps a text from being XML at all. */
export async function findXmlFaults(xml: string): Promise<string[]> {
  const { errors } = await validateXML({
    xml: { fileName: "document.xml", contents: xml },
    schema: { fileName: "any.xsd", contents: wellFormed },
  });
  return errors.map(({ message }) => message).filter((message) => message.includes("parser error"));
}
