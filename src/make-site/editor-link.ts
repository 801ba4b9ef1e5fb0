// Development: the link that opens a file in VS Code at a line and column.

import { pathToFileURL } from "node:url";

/** `path` is absolute; spaces, accents and Windows drives are written as an address wants them. */
export function editorLink(path: string, line: number, column: number): string {
  return `vscode://file${pathToFileURL(path).pathname}:${line}:${column}`;
}
