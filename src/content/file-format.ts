// How a content file was saved: a byte order mark or Windows line ends are warnings, for the file reads all the same.

import { type Problem, problem, wholeFile } from "../problem.ts";

/** Checks the text of a file as it was decoded, before marks and line ends are made alike. */
export function checkFormat(path: string, decoded: string): Problem[] {
  const place = wholeFile(path);
  return [
    ...(decoded.startsWith("\uFEFF") ? [problem("file/bom", place, {}, { kind: "remove-bom" })] : []),
    ...(decoded.includes("\r") ? [problem("file/crlf", place, {}, { kind: "line-ends" })] : []),
  ];
}
