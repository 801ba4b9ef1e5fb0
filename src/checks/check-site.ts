// The checks of writing, over all pages and pictures: what a text may not be wrong in though it can be shown.

import { createMemory } from "../content/once-per.ts";
import type { Content, PageFile } from "../content/parse-content.ts";
import type { Steps } from "../content/steps.ts";
import type { Problem } from "../problem.ts";
import { dayOf } from "../site/moments.ts";
import type { Site } from "../site/site.ts";
import { checkAcronyms, lettersOf } from "./acronyms.ts";
import type { CheckContext, CheckOptions, PageCheck } from "./check-page.ts";
import { checkDates } from "./dates.ts";
import { checkHeaderQuotes } from "./header-quotes.ts";
import { checkAlternatives, checkPictures } from "./images.ts";
import { checkLinks } from "./links.ts";
import { readPageText } from "./page-text.ts";
import { checkPlaceholders } from "./placeholders.ts";
import { checkSecurityContact } from "./security-contact.ts";
import { checkStructure } from "./structure.ts";
import { checkTypography } from "./typography.ts";
import { checkVisibleMarks } from "./visible-marks.ts";

const pageChecks: readonly PageCheck[] = [
  checkDates,
  checkHeaderQuotes,
  checkLinks,
  checkAlternatives,
  checkStructure,
  checkAcronyms,
  checkTypography,
  checkPlaceholders,
  checkVisibleMarks,
];

const problemsOf = createMemory<readonly Problem[]>();

/** Checks every page, published or not, in steps: a draft is put right before it is shown. */
export function* checkSiteInSteps(content: Content, site: Site, options: CheckOptions): Steps<Problem[]> {
  const context: CheckContext = {
    origin: options.origin,
    content,
    site,
    pagesByAddress: new Map(site.pages.map((page) => [page.address, page])),
    today: dayOf(options.now, content.settings.timeZone),
    knownAcronyms: new Map([...site.glossary].map(([locale, entries]) => [locale, lettersOf(entries)])),
  };
  const checkPage = (page: PageFile) =>
    problemsOf([site.frame, page, options.origin], () => {
      const text = readPageText(page);
      return pageChecks.flatMap((check) => check(text, context));
    });
  const problems = [...checkPictures(content), ...checkSecurityContact(content, context.today)];
  for (const page of content.pages) {
    problems.push(...checkPage(page));
    yield;
  }
  return problems;
}
