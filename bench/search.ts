// Benchmark of search: median time of a query on the committed content and on 3,000 pages of its words, index sizes.

import { loadSite } from "../src/live/snapshot.ts";
import { createPhrasebooks } from "../src/render/i18n.ts";
import { buildSearch } from "../src/site/search/build-search.ts";
import { nearestQueries } from "../src/site/search/nearest-words.ts";
import { search } from "../src/site/search/search.ts";
import { buildSearchIndex, type ReadablePage, type SearchIndex } from "../src/site/search/search-index.ts";
import { unpackSections } from "../src/site/search/search-section.ts";

const rounds = 30;
const manyPages = 3_000;
const sectionsPerPage = 6;
const wordsPerSection = 60;
const rareWords = 30_000;

const queries: Readonly<Record<string, readonly string[]>> = {
  "one word": ["securite", "police", "attache", "albanie", "cooperation"],
  acronym: ["ASI", "A.S.I.", "S/DCI", "l'asi", "dcis"],
  "several words": [
    "attache de securite interieure",
    "trafic de drogue",
    "ambassade de France à Tirana",
    "police gendarmerie",
  ],
  "beginning of a word": ["coop", "gend", "inter", "sec"],
  "typing mistake": ["gendramerie", "ataché", "terorisme", "cooperaton internationale"],
  "nothing found": ["xyzzyx", "qwertz uiop", "zzzz yyyy xxxx wwww"],
};

const { site } = await loadSite(
  { contentFolder: "content", viewsFolder: "views", origin: "https://site.example", isPreview: false },
  new Date(),
);
if (site === undefined) throw new Error("the content has errors: npm run check");
const phrasebooks = createPhrasebooks(site.words, site.settings);
const indexes = buildSearch(site, (locale) => ({
  formatDate: (iso) => phrasebooks.get(locale)?.formatDate(iso) ?? iso,
}));
const committed = indexes.get("fr");
if (committed === undefined) throw new Error("no French index");

report("committed content, French", committed);
const start = performance.now();
const large = buildSearchIndex("fr", manyPagesFrom(committed));
print(`\n${manyPages} pages: built in ${(performance.now() - start).toFixed(0)} ms`);
report(`${manyPages} pages of one language`, large);

function report(name: string, index: SearchIndex): void {
  const size = JSON.stringify(index.engine).length;
  print(
    `\n${name}: ${index.pages.length} pages, ${index.engine.termCount} terms, index ${(size / 1024).toFixed(0)} kB`,
  );
  const all: number[] = [];
  const best: number[] = [];
  for (const [kind, texts] of Object.entries(queries)) {
    const rows = texts.map((query) => timesOf(() => search(index, query)));
    const times = rows.flat();
    all.push(...times);
    best.push(...rows.map((row) => Math.min(...row)));
    print(`  ${kind.padEnd(20)} median ${median(times)} ms, fastest ${Math.min(...times).toFixed(3)} ms`);
  }
  const near = (queries["nothing found"] ?? []).flatMap((query) => timesOf(() => nearestQueries(index, query)));
  print(`  ${"nearest words".padEnd(20)} median ${median(near)} ms`);
  // On a busy machine the best round of each query says more than the median of all.
  print(`  ${"all queries".padEnd(20)} median ${median(all)} ms, of the best round of each ${median(best)} ms`);
}

function timesOf(run: () => unknown): number[] {
  run();
  return Array.from({ length: rounds }, () => {
    const begin = performance.now();
    run();
    return performance.now() - begin;
  });
}

function median(times: readonly number[]): string {
  return ([...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0).toFixed(3);
}

/** Pages of random words, as frequent as in the texts given, with as many rare words as a large site has. */
function manyPagesFrom({ pages }: SearchIndex): ReadablePage[] {
  const words = pages.flatMap(({ sections }) => unpackSections(sections).flatMap(({ text }) => text.split(" ")));
  const random = createRandom(7);
  const rare = Array.from({ length: rareWords }, (_, number) => {
    const root = words[Math.floor(random() * words.length)] ?? "";
    return `${root.slice(0, 5)}${number.toString(36)}`;
  });
  const word = () => {
    const chosen = words[Math.floor(random() * words.length)] ?? "";
    // Rare words come in a long tail, the rarest once or twice.
    return random() < 0.15 ? (rare[Math.floor(rareWords * random() ** 3)] ?? "") : chosen;
  };
  const text = (length: number) => Array.from({ length }, word).join(" ");
  return Array.from({ length: manyPages }, (_, number) => {
    const sections = Array.from({ length: sectionsPerPage }, (_unused, section) => ({
      anchor: section === 0 ? "" : `s-${section}`,
      heading: section === 0 ? "" : text(4),
      text: text(wordsPerSection),
    }));
    return {
      address: `/fr/page-${number}`,
      title: text(6),
      otherNames: "",
      trail: [],
      readSections: () => sections,
    };
  });
}

/** The same numbers on every run (mulberry32). */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
