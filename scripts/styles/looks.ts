// The two looks of the site: which DSFR style files each one takes, in DSFR's own order.

export interface Look {
  /** Logical name of the style file, as in the manifest. */
  readonly file: string;
  /** DSFR components, each `component/<name>/<name>.main.css` and its print sheet. */
  readonly components: readonly string[];
  /** Weights of the Marianne typeface that are kept; none: the system's own fonts. */
  readonly fontWeights: readonly string[];
  /** Selectors that this look never uses although the shared templates name them. */
  readonly blocked: readonly RegExp[];
}

const NEUTRAL_COMPONENTS = [
  "button",
  "quote",
  "breadcrumb",
  "link",
  "callout",
  "highlight",
  "summary",
  "alert",
  "notice",
  "skiplink",
  "navigation",
  "footer",
  "tile",
  "header",
] as const;

export const LOOKS: readonly Look[] = [
  {
    file: "css/site.css",
    components: NEUTRAL_COMPONENTS,
    fontWeights: [],
    blocked: [/fr-logo/, /fr-header__logo/, /fr-footer__(brand|content-(list|item|link))/],
  },
  {
    file: "css/site-state.css",
    components: ["logo", ...NEUTRAL_COMPONENTS],
    fontWeights: ["400", "500", "700"],
    blocked: [/site-mark/],
  },
];

/** Icon families of DSFR's `utility/icons`; PurgeCSS leaves only the icons that templates name. */
export const ICON_FAMILIES = ["icons-arrows"] as const;

/** Our own layer, in order: public/css/<name>. */
export const OWN_STYLES = [
  "site.css",
  "header.css",
  "menus.css",
  "text.css",
  "figures.css",
  "search.css",
  "pages.css",
  "glossary.css",
  "print.css",
] as const;

/** Font stack of the neutral look: the reader's own system fonts. */
export const SYSTEM_FONTS =
  'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", Arial, sans-serif';
