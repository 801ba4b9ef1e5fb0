// The list of results in the browser: the elements of views/partials/search-results.njk, their texts never read as HTML.
/// <reference lib="dom" />

import type { SearchHitView, SearchView } from "../render/search/search-view.ts";
import type { SearchData } from "../render/search/static-search.ts";

type Child = Node | string;

/** The elements in order. */
export function renderResults(results: SearchView, words: SearchData["words"]): HTMLElement[] {
  const { countText, note, suggestions, hits, moreText, otherLanguages } = results;
  const found = element("h2", countText);
  found.id = "site-found";
  const near = suggestions.map(({ label, href }) => element("li", link(href, label)));
  const others = otherLanguages.map(({ lang, text, href }) => {
    const item = element("li", href === undefined ? text : link(href, text, lang));
    item.lang = lang;
    return item;
  });
  return [
    found,
    ...(note === undefined ? [] : [element("p", note)]),
    ...(near.length === 0 ? [] : [element("p", words.nearestWords), element("ul", ...near)]),
    ...(hits.length === 0
      ? []
      : [withClass(element("ol", ...hits.map((hit) => renderHit(hit, words))), "site-results")]),
    ...(hits.length === 0 || moreText === undefined ? [] : [element("p", moreText)]),
    ...(others.length === 0 ? [] : [element("h2", words.otherLanguages), element("ul", ...others)]),
  ];
}

function renderHit({ title, href, trail, snippet, others }: SearchHitView, words: SearchData["words"]): HTMLElement {
  const parts = snippet.map(({ text, isMatch }) => (isMatch ? element("mark", text) : text));
  const links = others.flatMap((one, index): Child[] => [...(index > 0 ? [" · "] : []), link(one.href, one.label)]);
  return element(
    "li",
    element("h3", link(href, title)),
    withClass(element("p", trail), "site-results__trail"),
    element("p", ...parts),
    ...(links.length === 0 ? [] : [withClass(element("p", `${words.alsoOnPage} `, ...links), "site-results__others")]),
  );
}

function element(name: string, ...children: readonly Child[]): HTMLElement {
  const made = document.createElement(name);
  made.append(...children);
  return made;
}

function withClass(made: HTMLElement, name: string): HTMLElement {
  made.className = name;
  return made;
}

function link(href: string, text: string, hreflang = ""): HTMLElement {
  const made = document.createElement("a");
  made.href = href;
  if (hreflang !== "") made.hreflang = hreflang;
  made.append(text);
  return made;
}
