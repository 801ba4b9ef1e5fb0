// A bundle with what V8 compiled of it when it ran before: compiling it anew takes an eighth of a start.

import { readFileSync, writeFileSync } from "node:fs";
import { createRequire as createRequireFrom } from "node:module";
import { constants, Script } from "node:vm";

export interface Bundle {
  readonly run: () => void;
  /** False where V8 left aside what was compiled: by another version of it, or of another text. */
  readonly isCompiled: boolean;
  /** Keeps what was compiled until now, for the next time. */
  readonly keepCompiled: () => void;
}

/** Where the compiled code of a bundle is kept. */
export function compiledPath(file: string): string {
  return `${file}.compiled`;
}

/** `file` is an absolute path. */
export function createBundle(file: string): Bundle {
  const text = readFileSync(file, "utf8");
  const cachedData = readCompiled(file);
  const script = new Script(`(function (require, exports, module, __filename) {${text}\n})`, {
    filename: file,
    importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
    ...(cachedData && { cachedData }),
  });
  const run = () => {
    const bundle: unknown = script.runInThisContext();
    if (typeof bundle !== "function") throw new Error(`${file} is no bundle`);
    bundle(createRequireFrom(file), {}, { exports: {} }, file);
  };
  return {
    run,
    isCompiled: script.cachedDataRejected === false,
    keepCompiled: () => writeFileSync(compiledPath(file), script.createCachedData()),
  };
}

function readCompiled(file: string): Buffer | undefined {
  try {
    return readFileSync(compiledPath(file));
  } catch {
    return undefined;
  }
}
