// Names of languages in the words of a message: "en" → « anglais », "English".

/** The name of the language `code`, as the language `reader` calls it. */
export function languageName(code: string, reader: string): string {
  return new Intl.DisplayNames(reader, { type: "language" }).of(code) ?? code;
}
