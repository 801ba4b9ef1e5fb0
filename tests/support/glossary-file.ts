// Glossary files for tests: entries written short, as YAML.

interface Entry {
  readonly acronym: string;
  /** By locale; French alone is enough. */
  readonly expansion?: Readonly<Record<string, string>>;
  readonly definition?: Readonly<Record<string, string>>;
  /** Further fields, such as `status` or `see`. */
  readonly [field: string]: unknown;
}

/** The text of content/glossary.yml; JSON is YAML too. What an entry leaves out is given in three languages. */
export function glossaryFile(...entries: readonly Entry[]): string {
  return JSON.stringify({ entries: entries.map((entry) => ({ ...textsOf(entry.acronym), ...entry })) });
}

function textsOf(acronym: string) {
  const texts = (kind: string) => ({ fr: `${kind} ${acronym}`, en: `${kind} ${acronym}`, sq: `${kind} ${acronym}` });
  return { expansion: texts("name"), definition: texts("definition") };
}

/** The acronyms of most tests. */
export const someGlossary = glossaryFile(
  {
    acronym: "SSI",
    expansion: {
      fr: "service de sécurité intérieure",
      en: "Internal Security Service",
      sq: "Shërbimi i Sigurisë së Brendshme",
    },
  },
  {
    acronym: "DCI",
    status: "former",
    expansion: {
      fr: "Direction de la coopération internationale",
      en: "International Cooperation Directorate",
      sq: "Drejtoria e Bashkëpunimit Ndërkombëtar",
    },
  },
  {
    acronym: "DCIS",
    expansion: {
      fr: "Direction de la coopération internationale de sécurité",
      en: "International Security Cooperation Directorate",
      sq: "Drejtoria e Bashkëpunimit Ndërkombëtar të Sigurisë",
    },
  },
  {
    acronym: "S/DCI",
    variants: ["SDCI"],
    expansion: {
      fr: "sous-direction de la coopération internationale",
      en: "Sub-Directorate for International Cooperation",
      sq: "Nëndrejtoria e Bashkëpunimit Ndërkombëtar",
    },
  },
  {
    acronym: "UE",
    acronymIn: { en: "EU", sq: "BE" },
    expansion: { fr: "Union européenne", en: "European Union", sq: "Bashkimi Evropian" },
  },
  {
    acronym: "AKMC",
    language: "sq",
    expansion: {
      fr: "Agence nationale de protection civile",
      en: "National Civil Protection Agency",
      sq: "Agjencia Kombëtare e Mbrojtjes Civile",
    },
  },
);
