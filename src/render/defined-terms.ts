// The glossary as schema.org's DefinedTermSet: a plain object for JSON-LD, and how such an object is printed.

import type { GlossaryEntry, Page } from "../site/site.ts";

interface DefinedTerm {
  readonly "@type": "DefinedTerm";
  readonly "@id": string;
  readonly url: string;
  readonly termCode: string;
  readonly name: string;
  readonly alternateName?: readonly string[];
  readonly description: string;
  readonly inDefinedTermSet: string;
}

interface DefinedTermSet {
  readonly "@context": "https://schema.org";
  readonly "@type": "DefinedTermSet";
  readonly "@id": string;
  readonly url: string;
  readonly name: string;
  readonly description: string;
  readonly inLanguage: string;
  readonly hasDefinedTerm: readonly DefinedTerm[];
}

/** The entries of a glossary page. Texts in another language than the page's are left out: they have no place of their own. */
export function buildDefinedTerms(page: Page, entries: readonly GlossaryEntry[], origin: string): DefinedTermSet {
  const url = origin + page.address;
  const set = `${url}#glossary`;
  const inLanguage = page.source.locale;
  return {
    "@context": "https://schema.org",
    "@type": "DefinedTermSet",
    "@id": set,
    url,
    name: page.title,
    description: page.description,
    inLanguage,
    hasDefinedTerm: entries
      .filter(({ textLocale }) => textLocale === inLanguage)
      .map((entry) => {
        const { id, acronym, expansion, definition, variants } = entry;
        const address = `${url}#${id}`;
        return {
          "@type": "DefinedTerm",
          "@id": address,
          url: address,
          termCode: acronym,
          name: expansion,
          ...(variants.length > 0 && { alternateName: variants }),
          description: definition,
          inDefinedTermSet: set,
        };
      }),
  };
}

/** JSON for a script element: no text in it can end the element. */
export function printJsonLd(value: object): string {
  return JSON.stringify(value).replaceAll("<", "\\u003c");
}
