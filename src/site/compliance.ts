// What French law asks of the site before launch: fields of content/site.yml left empty, pages that are missing, languages.

import type { LocalText } from "../content/compliance-settings.ts";
import type { PageHeader } from "../content/front-matter.ts";
import { nearestName } from "../content/near-name.ts";
import type { Content } from "../content/parse-content.ts";
import { referenceLocale, type Settings } from "../content/settings.ts";
import { placeOf } from "../content/source-file.ts";
import { type Problem, problem } from "../problem.ts";

type Path = readonly (string | number)[];

/** Fields that only the embassy can fill in, with their place in content/site.yml. */
const compulsoryFields: readonly (readonly [path: Path, read: (settings: Settings) => unknown])[] = [
  [["legal", "publisher", "name"], ({ legal }) => legal?.publisher.name],
  [["legal", "publisher", "address"], ({ legal }) => legal?.publisher.address],
  [["legal", "publisher", "phone"], ({ legal }) => legal?.publisher.phone],
  [["legal", "director"], ({ legal }) => legal?.director],
  [["legal", "host", "name"], ({ legal }) => legal?.host.name],
  [["legal", "host", "address"], ({ legal }) => legal?.host.address],
  [["legal", "host", "phone"], ({ legal }) => legal?.host.phone],
  [["personalData", "controller"], ({ personalData }) => personalData?.controller],
  [["personalData", "officer"], ({ personalData }) => personalData?.officer],
  [["personalData", "hostLogs"], ({ personalData }) => personalData?.hostLogs],
  [["accessibility", "contact"], ({ accessibility }) => accessibility?.contact],
  [["accessibility", "scheme"], ({ accessibility }) => accessibility?.scheme],
  [["accessibility", "established"], ({ accessibility }) => accessibility?.established],
];

/** Pages that a launched site has, by layout. */
const compulsoryLayouts: readonly NonNullable<PageHeader["layout"]>[] = [
  "site-map",
  "accessibility",
  "legal",
  "personal-data",
];

/** A site.yml that says nothing of launch, law or accessibility is that of a site outside of their reach. */
export function isLaunched(settings: Settings): boolean {
  return settings.launch ?? !isConcerned(settings);
}

export function checkCompliance(content: Content): Problem[] {
  const { settings, settingsMap } = content;
  const languages = checkLanguages(content);
  if (!isConcerned(settings)) return languages;
  const code = isLaunched(settings) ? "compliance/incomplete" : "compliance/to-complete";
  const fields = compulsoryFields
    .filter(([, read]) => read(settings) === undefined)
    .map(([path]) => {
      const place = placeOf(settingsMap.file, ...settingsMap.rangeOf(path).key);
      return problem(code, place, { field: path.join(".") });
    });
  return [...languages, ...fields, ...(isLaunched(settings) ? checkPages(content) : [])];
}

function isConcerned({ launch, legal, personalData, accessibility }: Settings): boolean {
  return [launch, legal, personalData, accessibility].some((block) => block !== undefined);
}

function checkPages({ settings, settingsMap, pages }: Content): Problem[] {
  const reference = referenceLocale(settings).code;
  const layouts = new Set(pages.filter((page) => page.locale === reference).map((page) => page.header.layout));
  const place = placeOf(settingsMap.file, ...settingsMap.rangeOf(["launch"]).value);
  return compulsoryLayouts.flatMap((layout) =>
    layouts.has(layout) ? [] : [problem("compliance/missing-page", place, { layout })],
  );
}

/** A text per language needs the reference language; the others are shown in it where they are missing. */
function checkLanguages({ settings, settingsMap }: Content): Problem[] {
  const reference = referenceLocale(settings).code;
  const codes = settings.locales.map(({ code }) => code);
  return localTexts(settings).flatMap(([path, text]): Problem[] => {
    if (text === undefined || typeof text === "string") return [];
    const place = (...rest: Path) => placeOf(settingsMap.file, ...settingsMap.rangeOf([...path, ...rest]).key);
    const unknown = Object.keys(text).filter((code) => !codes.includes(code));
    if (unknown.length > 0) {
      return unknown.map((field) => {
        const near = nearestName(field, codes);
        return problem("header/unknown-field", place(field), { field, near, known: codes.join(", ") });
      });
    }
    const field = path.findLast((step) => typeof step === "string") ?? "";
    if (text[reference] === undefined) {
      return [problem("header/missing-field", place(), { field: reference, expected: "text" })];
    }
    const missing = codes.filter((code) => text[code] === undefined).join(", ");
    return missing === "" ? [] : [problem("settings/missing-language", place(), { field: String(field), missing })];
  });
}

type PlacedText = readonly [path: Path, text: LocalText | undefined];

function localTexts({ legal, personalData, accessibility, notices }: Settings): PlacedText[] {
  const contacts = (["publisher", "host"] as const).flatMap((role) =>
    (["name", "address", "phone"] as const).map((field): PlacedText => [["legal", role, field], legal?.[role][field]]),
  );
  const personal = (["controller", "officer", "hostLogs"] as const).map(
    (field): PlacedText => [["personalData", field], personalData?.[field]],
  );
  const access = (["technologies", "automaticTools", "derogations", "exempt"] as const).flatMap((field) =>
    listed(["accessibility", field], accessibility?.[field]),
  );
  const audit = (["nonConformities", "environments", "tools", "pages"] as const).flatMap((field) =>
    listed(["accessibility", "audit", field], accessibility?.audit?.[field]),
  );
  return [
    ...contacts,
    [["legal", "director"], legal?.director],
    ...personal,
    [["accessibility", "contact"], accessibility?.contact],
    ...access,
    [["accessibility", "audit", "auditor"], accessibility?.audit?.auditor],
    ...audit,
    ...notices.flatMap(({ text, link }, index): PlacedText[] => [
      [["notices", index, "text"], text],
      [["notices", index, "link", "label"], link?.label],
    ]),
  ];
}

function listed(path: Path, texts: readonly LocalText[] = []): PlacedText[] {
  return texts.map((text, index) => [[...path, index], text]);
}
