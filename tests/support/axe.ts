// Judges a page with axe-core: what it refuses, and what it leaves to a person without a reason that we know.
/// <reference lib="dom" />

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults, RuleObject } from "axe-core";
import type { Page } from "playwright-core";

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Level AAA, which the site does not claim: contrast of 7 to 1, and links that are clear out of their context. */
const unclaimedRules = ["color-contrast-enhanced", "identical-links-same-purpose"];

/** What axe leaves to a person, and why it is right here. */
const explained: readonly { readonly rule: string; readonly fault: RegExp; readonly reason: string }[] = [
  {
    rule: "hidden-content",
    fault: /at (\.site-menu__open|\.site-menu__close|#site-menu-panel|svg):/,
    reason: "hidden at this width: the open menu is judged by a test of its own, the drawing is a decoration",
  },
  {
    rule: "hidden-content",
    fault: /at \.site-drawing--(?:narrow|wide):/,
    reason: "the same drawing for another width: tests/browser/figures.test.ts sees that one of the two is shown",
  },
  {
    rule: "color-contrast",
    fault: /\btd\b.*partially obscured/,
    reason: "a cell beyond the edge of a table that scrolls: the same cell is judged in the wide window",
  },
  {
    rule: "color-contrast",
    fault: /^incomplete color-contrast at (?:text|\.site-drawing)/,
    reason: "words of a drawing, whose colour axe does not read: tests/browser/figures.test.ts measures their contrast",
  },
];

/** What may differ between themes and widths; the other rules read the same markup in each. */
const rulesOfLook = ["color-contrast", "target-size", "link-in-text-block", "scrollable-region-focusable"];

/** Everything wrong with the page as it stands, or with its look alone; one line a fault. */
export async function findFaults(page: Page, part: "all" | "look" = "all"): Promise<string[]> {
  await page.evaluate(simplify);
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axeSource);
  const { violations, incomplete } = await page.evaluate(runAxe, {
    unclaimed: unclaimedRules,
    ...(part === "look" && { wanted: rulesOfLook }),
  });
  const describe = (kind: string, results: AxeResults["violations"]) =>
    results.flatMap(({ id, nodes }) =>
      nodes.map(({ target, any, all, none }) => {
        const message = [...any, ...all, ...none].map((check) => check.message).join("; ");
        return { id, line: `${kind} ${id} at ${target.join(" ")}: ${message}` };
      }),
    );
  const unexplained = describe("incomplete", incomplete).filter(
    ({ id, line }) => !explained.some((one) => one.rule === id && one.fault.test(line)),
  );
  return [...describe("violation", violations), ...unexplained].map(({ line }) => line);
}

/**
 * The design system draws underlines and side rules as background pictures, and dots and arrows as pseudo elements;
 * axe judges no contrast near either, nor on a tile that overlaps the band above it. Without them the same text stands
 * on the same colour. Folded text is unfolded.
 */
function simplify(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
    a, button, .fr-breadcrumb__link, .fr-tile, .fr-alert, .fr-highlight { background-image: none !important; }
    .fr-tile::before, .fr-tile::after, .fr-tile *::before, .fr-tile *::after,
    .site-timeline li::before, .site-timeline li::after { display: none !important; }
    .site-tiles { margin-block-start: 1rem !important; }
  `);
  document.adoptedStyleSheets = [sheet];
  for (const details of document.querySelectorAll("details")) details.open = true;
}

/** Every rule, those that axe leaves off by default included. Runs in the page, where the browser's policy holds. */
function runAxe(asked: {
  readonly unclaimed: readonly string[];
  readonly wanted?: readonly string[];
}): Promise<AxeResults> {
  const rules: RuleObject = {};
  for (const { ruleId } of axe.getRules()) {
    rules[ruleId] = { enabled: asked.wanted?.includes(ruleId) ?? !asked.unclaimed.includes(ruleId) };
  }
  return axe.run(document, { rules, resultTypes: ["violations", "incomplete"] });
}

/** What axe's source leaves in the page. */
declare const axe: typeof import("axe-core");
