// Writes content files: all or nothing as far as the disk allows, each by a rename, nothing overwritten unseen.

import { randomUUID } from "node:crypto";
import { chmod, copyFile, link, mkdir, readFile, realpath, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import type { ReportLanguage } from "../messages/messages.ts";

/** A file to write. Paths are relative to the parent of the content folder. */
export interface FileChange {
  readonly path: string;
  readonly bytes: Uint8Array;
  /** What the file held when it was read; absent for a new file. */
  readonly before?: Uint8Array;
  /** Where the file was, when it is renamed. */
  readonly from?: string;
}

type RefusalReason = "exists" | "changed";

const refusals: Readonly<Record<ReportLanguage, Readonly<Record<RefusalReason, (path: string) => string>>>> = {
  fr: {
    exists: (path) => `${path} existe déjà : rien n'a été écrit.`,
    changed: (path) => `${path} a changé pendant ce temps : rien n'a été écrit. Recommencez.`,
  },
  en: {
    exists: (path) => `${path} exists already: nothing was written.`,
    changed: (path) => `${path} has changed meanwhile: nothing was written. Try again.`,
  },
};

/** Says which file stood in the way. */
export class WriteRefusal extends Error {
  readonly reason: RefusalReason;
  readonly path: string;

  constructor(reason: RefusalReason, path: string, language: ReportLanguage) {
    super(refusals[language][reason](path));
    this.name = "WriteRefusal";
    this.reason = reason;
    this.path = path;
  }
}

/**
 * Writes every change below `base`.
 * @throws WriteRefusal, before anything is written, when a new file exists or a known one is not what it was
 */
export async function writeContent(
  base: string,
  changes: readonly FileChange[],
  language: ReportLanguage = "fr",
): Promise<void> {
  for (const change of changes) await checkUnchanged(base, change, language);
  const prepared: { change: FileChange; target: string; temporary: string }[] = [];
  try {
    for (const change of changes) {
      const target = change.from === undefined ? await realTarget(base, change.path) : join(base, change.path);
      const temporary = join(dirname(target), `.${basename(target)}.${randomUUID()}.tmp`);
      await mkdir(dirname(target), { recursive: true });
      prepared.push({ change, target, temporary });
      await writeFile(temporary, change.bytes, { flag: "wx" });
      const model = change.before === undefined ? undefined : join(base, change.from ?? change.path);
      if (model !== undefined) await chmod(temporary, (await stat(model)).mode & 0o777);
    }
    for (const { change, target, temporary } of prepared) await putInPlace(base, change, target, temporary, language);
  } finally {
    await Promise.all(prepared.map(({ temporary }) => rm(temporary, { force: true })));
  }
}

async function checkUnchanged(
  base: string,
  { path, before, from }: FileChange,
  language: ReportLanguage,
): Promise<void> {
  if ((before === undefined || from !== undefined) && (await exists(join(base, path)))) {
    throw new WriteRefusal("exists", path, language);
  }
  if (before === undefined) return;
  const now = await readFile(join(base, from ?? path)).catch(() => undefined);
  if (now === undefined || !now.equals(before)) throw new WriteRefusal("changed", from ?? path, language);
}

async function putInPlace(
  base: string,
  change: FileChange,
  target: string,
  temporary: string,
  language: ReportLanguage,
): Promise<void> {
  if (change.before !== undefined && change.from === undefined) return rename(temporary, target);
  // A link fails when the target exists, a rename does not; some disks have no links.
  await link(temporary, target).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "EEXIST") throw new WriteRefusal("exists", change.path, language);
    return copyFile(temporary, target, 1);
  });
  if (change.from !== undefined) await rm(join(base, change.from));
}

/** A page that is itself a link inside the folder stays one. */
async function realTarget(base: string, path: string): Promise<string> {
  return realpath(join(base, path)).catch(() => join(base, path));
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
