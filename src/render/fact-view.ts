// What pages show of content/site.yml: facts of the compulsory pages, notices that stand on every page.

/** A value of content/site.yml. `lang` is there when it is not in the page's language, `hreflang` when its page is not. */
export interface FactValueView {
  readonly text: string;
  readonly lang?: string;
  readonly href?: string;
  readonly hreflang?: string;
}

/** A fact without a value is one that the embassy has to complete. */
export interface FactView {
  readonly label: string;
  readonly values: readonly FactValueView[];
}

/** A section of a compulsory page, made from content/site.yml. */
export interface FactSectionView {
  readonly id: string;
  readonly title: string;
  readonly texts: readonly string[];
  readonly facts: readonly FactView[];
  /** Each in its words, and perhaps an address to write to, in its own language. */
  readonly items: readonly (FactValueView & { readonly address?: FactValueView })[];
}

/** A notice that stands on every page. */
export interface SiteNoticeView {
  readonly kind: "info" | "warning" | "alert";
  readonly kindLabel: string;
  readonly text: string;
  readonly lang?: string;
  readonly link?: { readonly href: string; readonly text: string; readonly lang?: string; readonly isOutside: boolean };
}
