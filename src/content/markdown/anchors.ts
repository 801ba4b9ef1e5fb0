// Heading ids: explicit `{#id}` or made from the words; ASCII, unique in the page.

/** Page furniture uses this prefix for its own ids (skip links, menus), so headings may not. */
const furniturePrefix = "site-";

/** Lower-case ASCII words joined by hyphens: `Échange d’informations` → `echange-d-informations`. */
export function slugify(text: string): string {
  return text
    .replace(/œ/gi, "oe")
    .replace(/æ/gi, "ae")
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
}

export function isValidAnchor(id: string): boolean {
  return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(id) && !id.startsWith(furniturePrefix);
}

/** Where the search for a free number goes on, by the ids taken: thousands of equal headings must not take minutes. */
const lastSuffixes = new WeakMap<ReadonlySet<string>, Map<string, number>>();

/** An id for a heading without one of its own, different from those taken. */
export function uniqueAnchor(text: string, taken: ReadonlySet<string>): string {
  const slug = slugify(text) || "section";
  const base = slug.startsWith(furniturePrefix) ? `section-${slug}` : slug;
  if (!taken.has(base)) return base;
  const suffixes = lastSuffixes.get(taken) ?? new Map<string, number>();
  lastSuffixes.set(taken, suffixes);
  for (let suffix = suffixes.get(base) ?? 2; ; suffix++) {
    if (taken.has(`${base}-${suffix}`)) continue;
    suffixes.set(base, suffix);
    return `${base}-${suffix}`;
  }
}
