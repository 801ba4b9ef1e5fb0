// File changes → debounced reload.

import { watch } from "chokidar";

/** Editors save in several steps; a rebuild waits until they have been quiet for this long, in milliseconds. */
const quietTime = 40;

/** Calls `onChange` after changes below the folders have settled. Returns how to stop. */
export function watchFolders(folders: readonly string[], onChange: () => void): () => Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const watcher = watch([...folders], {
    ignoreInitial: true,
    ignored: (path) => /\/\.[^/]+$|~$|\.sw[a-z]$/.test(path),
  });
  watcher.on("all", () => {
    clearTimeout(timer);
    timer = setTimeout(onChange, quietTime);
  });
  return async () => {
    clearTimeout(timer);
    await watcher.close();
  };
}
