// What the templates print of a search: the form of the header, the pages found, the other languages.

/** The search form of the header. */
export interface SearchBoxView {
  /** Address of the search page. */
  readonly action: string;
  readonly query: string;
  /** Characters that the field takes. */
  readonly longest: number;
}

interface SearchLinkView {
  readonly label: string;
  readonly href: string;
}

/** A page that a search found. */
export interface SearchHitView {
  readonly title: string;
  readonly href: string;
  /** From the home page down to the section. */
  readonly trail: string;
  readonly snippet: readonly { readonly text: string; readonly isMatch: boolean }[];
  /** Other sections of the page. */
  readonly others: readonly SearchLinkView[];
}

/** How many pages another language has, in its own words; without a link when it has none. */
export interface OtherLanguageView {
  readonly lang: string;
  readonly text: string;
  readonly href?: string;
}

/** What a query found. */
export interface SearchView {
  readonly countText: string;
  readonly note?: string;
  readonly hits: readonly SearchHitView[];
  readonly moreText?: string;
  /** Queries that find more. */
  readonly suggestions: readonly SearchLinkView[];
  readonly otherLanguages: readonly OtherLanguageView[];
}
