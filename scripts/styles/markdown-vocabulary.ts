// Every tag and class that rendered Markdown may hold: its styles stay whatever the present content uses.

export const MARKDOWN_TAGS: readonly string[] = [
  "h2",
  "h3",
  "h4",
  "h5",
  "h6",
  "p",
  "a",
  "abbr",
  "span",
  "strong",
  "em",
  "del",
  "code",
  "pre",
  "br",
  "hr",
  "ul",
  "ol",
  "li",
  "blockquote",
  "table",
  "caption",
  "thead",
  "tbody",
  "tr",
  "th",
  "td",
  "img",
  "figure",
  "figcaption",
  "sub",
  "sup",
];

/** Classes that the renderer composes from parts, so that its source does not show them whole. */
export const MARKDOWN_CLASSES: readonly string[] = ["fr-cell--center", "fr-cell--right"];

/** Attributes that scripts, renderer or browser set and that styles look at. */
export const KNOWN_ATTRIBUTES: readonly string[] = [
  "href",
  "lang",
  "hreflang",
  "dir",
  "rtl",
  "hidden",
  "title",
  "popover",
  "aria-current",
  "page",
  "true",
  "data-fr-theme",
  "dark",
  "light",
  "data-fr-mourning",
];
