// Dark rules: for screens only (paper is white), and also for readers whose system is dark.

import postcss, { type AtRule, type Root, type Rule } from "postcss";

const CHOSEN_DARK = /(?::root)?\[data-fr-theme="?dark"?\]/g;
const NOTHING_CHOSEN = ":root:not([data-fr-theme])";

/** Puts each dark rule under `screen`, followed by its twin for a dark system and no choice on the site. */
export function addSystemDark(root: Root): void {
  for (const rule of findDarkRules(root)) {
    const selectors = rule.selectors.map((selector) => selector.replace(CHOSEN_DARK, NOTHING_CHOSEN));
    const twin = underMedia("screen and (prefers-color-scheme: dark)", rule.clone({ selectors }));
    rule.replaceWith(underMedia("screen", rule.clone()), twin);
  }
}

function findDarkRules(root: Root): Rule[] {
  const rules: Rule[] = [];
  root.walkRules((rule) => {
    if (rule.selector.search(CHOSEN_DARK) >= 0) rules.push(rule);
  });
  return rules;
}

function underMedia(params: string, rule: Rule): AtRule {
  return postcss.atRule({ name: "media", params, nodes: [rule] });
}
