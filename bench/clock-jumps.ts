// A clock that jumps under load, forwards and back: libfaketime shows the server another time than the machine's.

import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeContent } from "../tests/support/content-folder.ts";
import { frenchOnly, page } from "../tests/support/site-files.ts";
import { type Endured, eventually, loadDuring, type Site } from "./load-during.ts";

const [hour, day] = [3_600, 86_400];
/** Seconds between the clock of the machine and the server's. */
export const jumps = [hour, -hour, 5 * hour, 40 * day, -40 * day, 0] as const;
/** A page is due in five days: the site must find by itself that it is there after this jump. */
const [dueDays, dueJump] = [5, 10 * day];
/** Seconds that the date of an answer may be late. */
const tolerance = 3;

/** Undefined where libfaketime is not installed. */
export async function endureClockJumps(): Promise<Endured | undefined> {
  const library = await findLibrary();
  if (library === undefined) return undefined;
  const folder = await mkdtemp(join(tmpdir(), "ssi-bench-clock-"));
  const offset = join(folder, "offset");
  const setClock = (seconds: number) => writeFile(offset, `${seconds < 0 ? "" : "+"}${seconds}\n`);
  await setClock(0);
  const dueOn = new Date(Date.now() + dueDays * day * 1_000).toISOString().slice(0, 10);
  const files = { ...frenchOnly, "fr/bientot.md": page("Bientôt", "", `publishFrom: ${dueOn}\n`) };
  try {
    return await loadDuring((site) => jump(site, setClock), {
      CONTENT_DIR: await writeContent(folder, files),
      LD_PRELOAD: library,
      FAKETIME_TIMESTAMP_FILE: offset,
      FAKETIME_NO_CACHE: "1",
      // Timers of Node go by the other clock, which nobody sets.
      DONT_FAKE_MONOTONIC: "1",
      NO_FAKE_STAT: "1",
    });
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function jump(site: Site, setClock: (seconds: number) => Promise<void>): Promise<void> {
  const isAt = (seconds: number) => async () =>
    (await Promise.all(["/fr/", "/fr/rien"].map((path) => dateOf(site, path)))).every(
      (date) => Math.abs(date - Date.now() / 1_000 - seconds) < tolerance,
    );
  for (const seconds of jumps) {
    await setClock(seconds);
    site.signal("SIGHUP");
    await eventually(`the clock of the server is ${seconds} s away`, isAt(seconds));
  }
  const isDue = async () => (await fetch(`${site.origin}/fr/bientot`)).ok;
  await eventually("a page that is not due is not served", async () => !(await isDue()));
  // From here on nobody asks for a reload.
  await setClock(dueJump);
  await eventually("a page is served that is due by the new clock", isDue);
  await setClock(0);
  await eventually("the page is gone when the clock is put back", async () => !(await isDue()));
}

async function dateOf(site: Site, path: string): Promise<number> {
  const { headers } = await fetch(site.origin + path);
  return Date.parse(headers.get("date") ?? "") / 1_000;
}

async function findLibrary(): Promise<string | undefined> {
  const folders = (await readdir("/usr/lib")).map((name) => join("/usr/lib", name, "faketime"));
  const named = [...folders, "/usr/local/lib/faketime"].map(async (folder) => {
    const names = await readdir(folder).catch((): string[] => []);
    return names.includes("libfaketime.so.1") ? [join(folder, "libfaketime.so.1")] : [];
  });
  return (await Promise.all(named)).flat()[0];
}
