// Why the system could not read a file, in words: the codes that it gives mean nothing to an editor.

const reasons: Readonly<Record<string, Readonly<Record<"fr" | "en", string>>>> = {
  EACCES: { fr: "le droit de le lire manque", en: "the right to read it is missing" },
  EPERM: { fr: "le droit de le lire manque", en: "the right to read it is missing" },
  ENOENT: { fr: "il n'existe pas, ou plus", en: "it does not exist, or no longer" },
  ELOOP: { fr: "des liens se renvoient l'un à l'autre", en: "links lead to one another in a circle" },
  EISDIR: {
    fr: "ce n'est pas un fichier, mais un dossier ou un lien vers un dossier",
    en: "it is no file, but a folder or a link to one",
  },
  ENOTDIR: { fr: "ce n'est pas un dossier", en: "it is not a folder" },
};

/** The reason of a system's code in words, or the code itself when nobody has met it yet. */
export function systemReason(code: string, language: "fr" | "en"): string {
  return reasons[code]?.[language] ?? code;
}

/**
 * What is said when the content folder cannot be read; a fault of ours comes back as it is.
 * @throws Error always
 */
export function refuseFolder(error: NodeJS.ErrnoException, folder: string, language: "fr" | "en"): never {
  // What the system did not refuse is no fault of the folder.
  if (error.code === undefined) throw error;
  const path = error.path ?? folder;
  const reason = systemReason(error.code, language);
  const said = {
    fr: `Le dossier du contenu ne peut pas être lu : ${path} (${reason}).`,
    en: `The content folder cannot be read: ${path} (${reason}).`,
  };
  throw new Error(said[language], { cause: error });
}
