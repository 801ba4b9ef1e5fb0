// What links may lead to, looked up at once in thousands of pages: addresses, files not yet visible, names nearly right.

import { posix } from "node:path";
import { createNameFinder } from "../content/near-name.ts";
import type { Content } from "../content/parse-content.ts";
import type { Page, Site } from "./site.ts";
import { fileAddresses } from "./urls.ts";

export interface LinkTargets {
  readonly pageAt: (address: string) => Page | undefined;
  /** True for the pages that nobody may see yet, too. */
  readonly isAddressOfFile: (address: string) => boolean;
  readonly hasMedia: (path: string) => boolean;
  /** The picture whose name only capitals tell from this one. */
  readonly mediaAlike: (path: string) => string | undefined;
  /** Each gives "" when nothing is near. */
  readonly nearAddress: (address: string) => string;
  /** Paths as seen from a folder. */
  readonly nearFile: (folder: string, path: string) => string;
  readonly nearMedia: (path: string) => string;
}

const made = new WeakMap<Site["pagesByKey"], LinkTargets>();

/** The targets in the pages of a build; made once for each. */
export function linkTargetsOf(pagesByKey: Site["pagesByKey"], content: Content): LinkTargets {
  const targets = made.get(pagesByKey) ?? createLinkTargets(pagesByKey, content);
  made.set(pagesByKey, targets);
  return targets;
}

function createLinkTargets(pagesByKey: Site["pagesByKey"], content: Content): LinkTargets {
  const pages = new Map(
    [...pagesByKey.values()].flatMap((versions) => [...versions.values()]).map((page) => [page.address, page]),
  );
  const media = new Set(content.media.map(({ path }) => path));
  const mediaByLowerCase = new Map([...media].reverse().map((path) => [path.toLowerCase(), path]));
  const fileFinders = new Map<string, (path: string) => string>();
  const nearFile = (folder: string, path: string) => {
    const find =
      fileFinders.get(folder) ??
      createNameFinder(() => content.pages.map(({ file }) => posix.relative(folder, file.path)));
    fileFinders.set(folder, find);
    return find(path);
  };
  // By their names alone: the folder that all have in common would make any two of them look alike.
  let names: ReadonlyMap<string, string> | undefined;
  const mediaByName = () => (names ??= new Map([...media].reverse().map((path) => [posix.basename(path), path])));
  const findMediaName = createNameFinder(() => mediaByName().keys());
  let addresses: ReadonlySet<string> | undefined;
  const isAddressOfFile = (address: string) => {
    addresses ??= new Set(fileAddresses(content).values());
    return addresses.has(address);
  };
  return {
    pageAt: (address) => pages.get(address),
    isAddressOfFile,
    hasMedia: (path) => media.has(path),
    mediaAlike: (path) => mediaByLowerCase.get(path.toLowerCase()),
    nearAddress: createNameFinder(() => pages.keys()),
    nearFile,
    nearMedia: (path) => mediaByName().get(findMediaName(posix.basename(path))) ?? "",
  };
}
