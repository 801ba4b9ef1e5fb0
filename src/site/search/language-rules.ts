// What search knows of each language: words that say nothing by themselves, endings that are dropped. Others need none.

export interface LanguageRules {
  /** Folded words that are neither indexed nor searched. */
  readonly stopWords: ReadonlySet<string>;
  /** A folded word without its ending, so that singular and plural, or the cases, meet. */
  readonly stem: (word: string) => string;
  /** Folded endings that are written behind a hyphen: SSI-ja, SSI-së. */
  readonly hyphenEndings: ReadonlySet<string>;
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));
const none: ReadonlySet<string> = new Set();

const french: LanguageRules = {
  stopWords: set(
    `le la les un une des du de au aux ce cet cette ces et ou en dans par pour sur sous avec sans que qui quoi dont
    ne pas se sa son ses leur leurs il elle ils elles on nous vous je tu est sont etre ont ete mon ma mes notre nos
    votre vos mais si comment quel quelle quels quelles quand qu lorsqu puisqu jusqu quoiqu`,
  ),
  hyphenEndings: none,
  stem: (word) => {
    const singular = word
      .replace(/(?<=eau)x$/, "")
      .replace(/(?<=\w{2})aux$/, "al")
      .replace(/(?<=\w{3})[sx]$/, "");
    return singular.replace(/(?<=\w{3})ee?$/, "").replace(/(?<=\w{2}([b-df-hj-np-tv-z]))\1$/, "");
  },
};

const english: LanguageRules = {
  stopWords: set(
    `the an of and or to in on at by for from with without is are was were be been it its this that these those as not
    do does did has have had he she they we you his her their our your what which who how when where there can`,
  ),
  hyphenEndings: none,
  stem: (word) =>
    word
      .replace(/(?<=\w{2})ies$/, "y")
      .replace(/(?<=\w(?:ch|sh|ss|x|z))es$/, "")
      .replace(/(?<=\w{2}[^isu])s$/, ""),
};

const albanian: LanguageRules = {
  stopWords: set(
    `te se ne me per nga dhe ose nje ky kjo kete ai ajo ata ato qe si ka kane jane eshte do nuk por edhe mbi nen pa tek
    cila cili cilat cilet kush cfare ku kur sa po ju une tij saj tyre`,
  ),
  hyphenEndings: set("ja je se ne i it in u ut un a es en ve te t ta sh"),
  stem: (word) =>
    word
      .replace(/(?<=\w{2})shem$/, "shm")
      .replace(
        /(?<=\w{3})(?:[aeo]ve|[ae]sh|[iu][tn]|at|e[sn])$|(?<=\w{4})et$|(?<=\w{2}[aeiou])(?:ve|se|ne|te|ta|ja|je)$/,
        "",
      )
      .replace(/(?<=\w{3})[aeiouy]{1,3}$/, ""),
};

const plain: LanguageRules = { stopWords: none, hyphenEndings: none, stem: (word) => word };
const known: ReadonlyMap<string, LanguageRules> = new Map([
  ["fr", french],
  ["en", english],
  ["sq", albanian],
]);

/** The rules of a locale; a language that is not known yet is searched by its words as they are. */
export function rulesOf(locale: string): LanguageRules {
  return known.get(locale) ?? plain;
}
