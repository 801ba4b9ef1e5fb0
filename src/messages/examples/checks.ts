// Examples, wrong and right, of what an editor may type: the checks of writing and of translations.

import type { ExampleTable } from "../message-catalogue.ts";

export const checkExamples: ExampleTable = {
  "file/bom": { wrong: "(marque invisible)---", right: "---" },
  "header/curly-quotes": { wrong: "menuTitle: “Missions”", right: 'menuTitle: "Missions"' },
  "file/ignored": { wrong: "fr/missions.docx", right: "fr/missions.md" },
  "file/crlf": { wrong: "Texte (CRLF)", right: "Texte (LF)" },
  "file/case-clash": { wrong: "media/Plan.jpg et media/plan.jpg", right: "media/plan-2010.jpg et media/plan-2026.jpg" },
  "header/future-date": {
    wrong: '---\ntitle: "L\'attaché"\ndescription: "Ses missions"\nupdated: 2999-01-01\n---',
    right: '---\ntitle: "L\'attaché"\ndescription: "Ses missions"\nupdated: 2026-11-01\n---',
  },
  "header/day-first-date": { wrong: "reviewed: 12/06/2017", right: "reviewed: 2017-06-12" },
  "text/acronym": {
    wrong: "La DZQ coopère avec la police.",
    right: "La direction zonale des questions (DZQ) coopère avec la police.",
  },
  "text/typography": { wrong: "La 1ère fois", right: "La 1re fois" },
  "text/spelling": { wrong: "The organization", right: "The organisation" },
  "text/placeholder": { wrong: "Lorem ipsum dolor sit amet.", right: "L'attaché représente la direction." },
  "compliance/expired-security-contact": {
    wrong: 'securityContact: { address: "mailto:securite@example.org", expires: 2025-11-23 }',
    right: 'securityContact: { address: "mailto:securite@example.org", expires: 2027-11-22 }',
  },
  "compliance/overdue-review": {
    wrong: "reviewed: 2020-01-01\nreviewEvery: 12 months",
    right: "reviewed: 2026-11-01\nreviewEvery: 12 months",
  },
  "comment/no-reason": {
    wrong: "<!-- check-off text/acronym -->\n\nLa DZQ coopère.",
    right: "<!-- check-off text/acronym: nom d'usage, expliqué dans l'affiche -->\n\nLa DZQ coopère.",
  },
  "comment/unused": {
    wrong: "<!-- check-off text/acronym: nom d'usage -->\n\nL'attaché coopère.",
    right: "L'attaché coopère.",
  },
  "translation/stale": {
    wrong: "(texte français corrigé, traduction inchangée)",
    right: "npm run translations -- mark en attache",
  },
  "translation/untracked": {
    wrong: "translation:\n  status: provisional",
    right: "translation:\n  revision: fr-1-64dbaebac393\n  status: provisional",
  },
  "translation/missing": { wrong: "fr/attache.md seul", right: "fr/attache.md et en/attache.md" },
  "translation/orphan": { wrong: "en/attache.md seul", right: "fr/attache.md et en/attache.md" },
  "translation/identical": {
    wrong: "L'attaché représente la direction. (dans en/)",
    right: "The attaché represents the directorate.",
  },
  "translation/structure": { wrong: "fr : 3 titres ; en : 2 titres", right: "fr : 3 titres ; en : 3 titres" },
  "translation/numbers": { wrong: "fr : 112 ; en : 121", right: "fr : 112 ; en : 112" },
  "history/updated": {
    wrong: "(texte changé aujourd'hui)\nupdated: 2017-06-12",
    right: "(texte changé aujourd'hui)\nupdated: 2026-11-23",
  },
};
