// Sections of the compulsory pages (legal notice, personal data, accessibility): what content/site.yml says, in order.

import type { LocalText } from "../content/compliance-settings.ts";
import { localeTag, referenceLocale, type Settings } from "../content/settings.ts";
import type { Page, Site } from "../site/site.ts";
import type { FactSectionView, FactValueView, FactView } from "./fact-view.ts";
import type { Phrasebook } from "./i18n.ts";
import { escapeHtml } from "./markdown-html.ts";
import type { ArticleView } from "./page-view.ts";
import { typeset } from "./typography.ts";

/** What the sections of a page are written with. */
interface Writing {
  readonly site: Site;
  readonly locale: string;
  readonly phrasebook: Phrasebook;
  readonly origin: string;
}

type Texts = LocalText | readonly LocalText[] | undefined;

/** Where French law sends people whom a site does not answer: compulsory in the statement, as its official model has it. */
const remedies = {
  form: "https://formulaire.defenseurdesdroits.fr/",
  delegates: "https://www.defenseurdesdroits.fr/saisir/delegues",
  post: "Défenseur des droits, Libre réponse 71120, 75342 Paris CEDEX 07",
} as const;

/** True for the pages that show data of content/site.yml in sections of their own. */
export function showsFacts({ layout }: Page): boolean {
  return layout === "legal" || layout === "personal-data" || layout === "accessibility";
}

/** The sections of a page that shows data of content/site.yml; none on the other pages. */
export function buildFactSections(page: Page, context: Omit<Writing, "locale">): FactSectionView[] {
  const writing: Writing = { ...context, locale: page.locale };
  if (page.layout === "legal") return legalSections(writing);
  if (page.layout === "personal-data") return personalDataSections(writing);
  return page.layout === "accessibility" ? accessibilitySections(writing) : [];
}

/** A text of content/site.yml in a locale; `lang` tells that only the reference language has it. */
export function localText(text: LocalText, locale: string, settings: Settings): { text: string; lang?: string } {
  if (typeof text === "string") return { text: set(text, locale) };
  const own = text[locale];
  if (own !== undefined) return { text: set(own, locale) };
  const lang = referenceLocale(settings).code;
  return { text: set(text[lang] ?? "", lang), lang };
}

/** An address stays as typed: an apostrophe in it is no apostrophe. */
function set(text: string, locale: string): string {
  return /^\S*[/@]\S*$/.test(text) ? text : typeset(text.trim(), locale);
}

/** "On this page" leads to the sections made from data too; they stand above the text. */
export function withSections(article: ArticleView, sections: readonly FactSectionView[]): ArticleView {
  if (sections.length === 0) return article;
  const links = sections.map(({ id, title }) => ({ id, textHtml: escapeHtml(title) }));
  return { ...article, summary: [...links, ...article.summary] };
}

function legalSections(writing: Writing): FactSectionView[] {
  const { words } = writing.phrasebook;
  const { legal } = writing.site.settings;
  const contact = (
    one: { name?: LocalText | undefined; address?: LocalText | undefined; phone?: LocalText | undefined } = {},
  ) => [
    fact(words.nameLabel, one.name, writing),
    fact(words.addressLabel, one.address, writing),
    fact(words.phoneLabel, one.phone, writing),
  ];
  return [
    section("publisher", words.publisherTitle, { facts: contact(legal?.publisher) }),
    section("director", words.directorTitle, { facts: [fact(words.directorLabel, legal?.director, writing)] }),
    section("host", words.hostTitle, { facts: contact(legal?.host) }),
  ];
}

function personalDataSections(writing: Writing): FactSectionView[] {
  const { words } = writing.phrasebook;
  const { personalData } = writing.site.settings;
  const { controller, officer, hostLogs } = personalData ?? {};
  return [
    section("controller", words.controllerTitle, { facts: [fact(words.nameLabel, controller, writing)] }),
    section("officer", words.officerTitle, { facts: [fact(words.contactLabel, officer, writing)] }),
    section("host-logs", words.hostLogsTitle, { facts: [fact(words.hostLogsLabel, hostLogs, writing)] }),
  ];
}

/** The parts of the model that the order of 20 September 2019 gives, in its order. */
function accessibilitySections(writing: Writing): FactSectionView[] {
  const { words } = writing.phrasebook;
  const { settings } = writing.site;
  const contact = settings.accessibility?.contact;
  // The institution writes in French alone.
  const abroad = writing.locale === "fr" ? {} : { page: { hreflang: "fr" }, text: { lang: "fr" } };
  return [
    section("commitment", words.commitmentTitle, {
      texts: [words.commitmentText],
      facts: [
        fact(words.entityLabel, settings.legal?.publisher.name, writing),
        fact(words.statementSiteLabel, new URL(writing.origin).host, writing),
        fact(words.schemeLabel, settings.accessibility?.scheme, writing),
      ],
    }),
    section("conformity", words.conformityTitle, { texts: conformityTexts(writing) }),
    resultsSection(writing),
    gapsSection(writing),
    establishmentSection(writing),
    section("feedback", words.feedbackTitle, {
      texts: [words.feedbackText],
      facts: [fact(words.contactLabel, contact, writing)],
    }),
    section("remedies", words.remediesTitle, {
      texts: [words.remediesText],
      items: [
        { text: words.remedyForm, href: remedies.form, ...abroad.page },
        { text: words.remedyDelegate, href: remedies.delegates, ...abroad.page },
        { text: words.remedyPost, address: { text: remedies.post, ...abroad.text } },
      ],
    }),
  ];
}

function conformityTexts({ site, locale, phrasebook }: Writing): string[] {
  const { words, say, formatDate } = phrasebook;
  const { state, reason, audit } = site.conformity;
  const sentence = { none: words.conformityNone, partial: words.conformityPartial, full: words.conformityFull }[state];
  if (reason === "no-audit") return [sentence, words.noAudit];
  const date = formatDate(audit.date);
  if (reason === "expired") return [sentence, say("conformityExpired", { date })];
  return [sentence, say("conformityRate", { date, rate: percentage(audit.rate, locale, site.settings) })];
}

function resultsSection(writing: Writing): FactSectionView {
  const { words, formatDate } = writing.phrasebook;
  const { settings, conformity } = writing.site;
  const { audit } = conformity;
  if (audit === undefined) return section("results", words.resultsTitle, { texts: [words.noAudit] });
  const { conforming, nonConforming, notApplicable } = audit.criteria;
  return section("results", words.resultsTitle, {
    facts: [
      fact(words.auditDateLabel, formatDate(audit.date), writing),
      fact(words.auditorLabel, audit.auditor, writing),
      fact(words.rateLabel, percentage(audit.rate, writing.locale, settings), writing),
      fact(words.conformingLabel, `${conforming}`, writing),
      fact(words.nonConformingLabel, `${nonConforming}`, writing),
      fact(words.notApplicableLabel, `${notApplicable}`, writing),
    ],
  });
}

function gapsSection(writing: Writing): FactSectionView {
  const { words } = writing.phrasebook;
  const { accessibility } = writing.site.settings;
  const audit = accessibility?.audit;
  return section("gaps", words.gapsTitle, {
    facts: [
      audit
        ? listed(words.nonConformitiesLabel, audit.nonConformities, words.noneListed, writing)
        : fact(words.nonConformitiesLabel, words.noAudit, writing),
      listed(words.derogationsLabel, accessibility?.derogations, words.noneListed, writing),
      listed(words.exemptLabel, accessibility?.exempt, words.noneListed, writing),
    ],
  });
}

function establishmentSection(writing: Writing): FactSectionView {
  const { words, formatDate } = writing.phrasebook;
  const { accessibility } = writing.site.settings;
  const { established, technologies, automaticTools, audit } = accessibility ?? {};
  return section("establishment", words.establishmentTitle, {
    facts: [
      fact(words.establishedLabel, established && formatDate(established), writing),
      fact(words.technologiesLabel, technologies, writing),
      listed(words.automaticToolsLabel, automaticTools, words.noneListed, writing),
      fact(words.environmentsLabel, audit?.environments ?? words.noAudit, writing),
      fact(words.auditToolsLabel, audit?.tools ?? words.noAudit, writing),
      fact(words.auditedPagesLabel, audit?.pages ?? words.noAudit, writing),
    ],
  });
}

function section(id: string, title: string, parts: Partial<Omit<FactSectionView, "id" | "title">>): FactSectionView {
  return { id: `site-${id}`, title, texts: [], facts: [], items: [], ...parts };
}

/** A fact without a value is shown as one that the embassy has to complete. */
function fact(label: string, texts: Texts, { locale, site }: Writing): FactView {
  const values = texts === undefined ? [] : typeof texts === "object" && isList(texts) ? texts : [texts];
  return { label, values: values.map((text) => linked(localText(text, locale, site.settings))) };
}

function listed(label: string, texts: readonly LocalText[] | undefined, none: string, writing: Writing): FactView {
  return fact(label, texts === undefined || texts.length === 0 ? none : texts, writing);
}

function isList(texts: LocalText | readonly LocalText[]): texts is readonly LocalText[] {
  return Array.isArray(texts);
}

/** An address of the web or of mail, or an international telephone number, is a link as a whole. */
function linked(value: { text: string; lang?: string }): FactValueView {
  const { text } = value;
  if (/^https:\/\/[^\s\\]+$/.test(text)) return { ...value, href: text };
  if (/^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/.test(text)) return { ...value, href: `mailto:${text}` };
  if (/^\+\d[\d\s().-]+$/.test(text)) return { ...value, href: `tel:${text.replace(/[^\d+]/g, "")}` };
  return value;
}

function percentage(rate: number, code: string, settings: Settings): string {
  const locale = settings.locales.find((one) => one.code === code) ?? referenceLocale(settings);
  const options = { style: "percent", maximumFractionDigits: 2 } as const;
  return new Intl.NumberFormat(localeTag(locale), options).format(rate / 100);
}
