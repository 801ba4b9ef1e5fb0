// One tiny site per code about what the law asks of content/site.yml and about its notices, with its exact place.

import type { ProblemCode } from "../../src/problem-codes.ts";
import type { ProblemCase } from "./problem-cases.ts";
import { frenchOnly, page } from "./site-files.ts";

const french = "locales:\n  - { code: fr, name: Français }\n";
const site = (lines: string) => ({ ...frenchOnly, "site.yml": `${french}${lines}` });

/** Blocks of content/site.yml with every compulsory field filled in; the names and numbers are nobody's. */
export const completeBlocks = `legal:
  publisher: { name: "Éditeur", address: "1 rue d'Essai", phone: "+00 0" }
  director: "La direction"
  host: { name: "Hébergeur", address: "2 rue d'Essai", phone: "+00 1" }
personalData: { controller: "Éditeur", officer: "essai@example.org", hostLogs: "Rien" }
accessibility:
  contact: "essai@example.org"
  scheme: https://example.org/schema
  established: 2026-11-23
`;

/** An audit that agrees with itself; lines of the block \`accessibility\`. */
export const auditLines = (changes: Readonly<Record<string, string>> = {}) =>
  Object.entries({
    date: "2026-01-15",
    auditor: "Essai",
    rate: "83.33",
    criteria: "{ conforming: 50, nonConforming: 10, notApplicable: 46 }",
    nonConformities: '["Une carte"]',
    environments: "[Firefox]",
    tools: "[Loupe]",
    pages: "[Accueil]",
    ...changes,
  })
    .map(([field, value]) => `    ${field}: ${value}\n`)
    .join("");

const audit = (changes: Readonly<Record<string, string>>) =>
  site(`launch: false\n${completeBlocks}  audit:\n${auditLines(changes)}`);
const notice = (lines: string) =>
  site(`notices:\n  - text: "Été"\n    from: 2026-12-01\n    until: 2026-12-02\n${lines}`);

/** The pages of the law but one, in French. */
const pages = {
  "fr/plan.md": page("Plan", "", "layout: site-map\n"),
  "fr/mentions.md": page("Mentions", "", "layout: legal\n"),
  "fr/donnees.md": page("Données", "", "layout: personal-data\n"),
};
const statement = { "fr/acces.md": page("Accès", "", "layout: accessibility\n") };

export const settingsProblemCases = {
  "settings/missing-language": {
    files: {
      "site.yml": `${french}  - { code: en, name: English }\n${completeBlocks.replace('"Rien"', '{ fr: "Rien" }')}`,
      "words/sq.yml": null,
    },
    at: "site.yml:8:70-8:78",
  },
  "compliance/to-complete": { files: site(completeBlocks.replace('"La direction"', '""')), at: "site.yml:5:3-5:11" },
  "compliance/incomplete": {
    files: { ...site(`launch: true\n${completeBlocks.replace('"2 rue d\'Essai"', '""')}`), ...pages, ...statement },
    at: "site.yml:7:30-7:37",
  },
  "compliance/missing-page": {
    files: { ...site(`launch: true\n${completeBlocks}`), ...pages },
    at: "site.yml:3:9-3:13",
  },
  "audit/future": { files: audit({ date: "2026-11-24" }), at: "site.yml:14:11-14:21" },
  "audit/expired": { files: audit({ date: "2023-11-22" }), at: "site.yml:14:11-14:21" },
  "audit/criteria": {
    files: audit({ criteria: "{ conforming: 50, nonConforming: 10, notApplicable: 4 }" }),
    at: "site.yml:17:15-17:70",
  },
  "audit/rate": { files: audit({ rate: "100" }), at: "site.yml:16:11-16:14" },
  "audit/gaps": { files: audit({ nonConformities: "[]" }), at: "site.yml:17:15-17:71" },
  "notice/dates-reversed": {
    files: site('notices:\n  - text: "Été"\n    from: 2026-12-02T09:00\n    until: 2026-12-02T08:00\n'),
    at: "site.yml:6:12-6:28",
  },
  "notice/too-long": {
    files: site(`notices:\n  - { from: 2026-12-01, until: 2026-12-02, text: "${"é".repeat(251)}" }\n`),
    at: "site.yml:4:50-4:303",
  },
  "notice/broken-link": { files: notice('    link: { to: contact, label: "Écrire" }\n'), at: "site.yml:7:17-7:24" },
} as const satisfies Partial<Record<ProblemCode, ProblemCase>>;
