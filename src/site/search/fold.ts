// Folding: a word without accents, case and ligatures, so that « Sécurité », SECURITE and securite are one.

/** Letters that Unicode does not take apart. */
const plainLetters: ReadonlyMap<string, string> = new Map([
  ["œ", "oe"],
  ["æ", "ae"],
  ["ø", "o"],
  ["ł", "l"],
  ["đ", "d"],
  ["ð", "d"],
  ["þ", "th"],
  ["ß", "ss"],
  ["ı", "i"],
]);

/** The folded form of a word; folding twice changes nothing. */
export function fold(word: string): string {
  if (/^[a-z0-9]*$/.test(word)) return word;
  return word
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/[œæøłđðþßı]/g, (letter) => plainLetters.get(letter) ?? letter);
}
