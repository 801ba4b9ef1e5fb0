// Examples, wrong and right, of what an editor may type in content/site.yml: legal facts, accessibility, notices.

import type { ExampleTable } from "../message-catalogue.ts";

export const settingsExamples: ExampleTable = {
  "settings/missing-language": {
    wrong: 'text: { fr: "Fermé lundi" }',
    right: 'text: { fr: "Fermé lundi", en: "Closed on Monday", sq: "Mbyllur të hënën" }',
  },
  "compliance/to-complete": {
    wrong: 'launch: false\nlegal:\n  director: ""',
    right: 'launch: false\nlegal:\n  director: "(la fonction et le nom donnés par l\'ambassade)"',
  },
  "compliance/incomplete": {
    wrong: 'launch: true\nlegal:\n  director: ""',
    right: 'launch: true\nlegal:\n  director: "(la fonction et le nom donnés par l\'ambassade)"',
  },
  "compliance/missing-page": {
    wrong: "launch: true, sans fr/mentions-legales.md",
    right: "launch: true, avec fr/mentions-legales.md (layout: legal)",
  },
  "audit/future": { wrong: "date: 2062-11-23", right: "date: 2026-11-23" },
  "audit/expired": { wrong: "date: 2020-01-15", right: "date: 2026-01-15" },
  "audit/criteria": {
    wrong: "criteria: { conforming: 50, nonConforming: 10, notApplicable: 4 }",
    right: "criteria: { conforming: 50, nonConforming: 10, notApplicable: 46 }",
  },
  "audit/rate": {
    wrong: "rate: 100\ncriteria: { conforming: 50, nonConforming: 10, notApplicable: 46 }",
    right: "rate: 83.33\ncriteria: { conforming: 50, nonConforming: 10, notApplicable: 46 }",
  },
  "audit/gaps": {
    wrong: "rate: 98.33\ncriteria: { conforming: 59, nonConforming: 1, notApplicable: 46 }\nnonConformities: []",
    right:
      'rate: 98.33\ncriteria: { conforming: 59, nonConforming: 1, notApplicable: 46 }\nnonConformities: ["Une carte sans description"]',
  },
  "notice/dates-reversed": {
    wrong: "from: 2026-12-24T18:00\nuntil: 2026-12-24T09:00",
    right: "from: 2026-12-24T09:00\nuntil: 2026-12-24T18:00",
  },
  "notice/too-long": {
    wrong: `text: "${"Le service est fermé lundi. ".repeat(10)}"`,
    right: 'text: "Le service est fermé lundi."',
  },
  "notice/broken-link": {
    wrong: 'link: { to: contacts, label: "Nous écrire" }',
    right: 'link: { to: contact, label: "Nous écrire" }',
  },
};
