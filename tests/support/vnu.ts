// Judges HTML documents with the Nu HTML checker, all of them in one run of Java.

import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { z } from "zod";

const jar = "node_modules/vnu-jar/build/dist/vnu.jar";
const run = promisify(execFile);

const reportSchema = z.object({
  messages: z.array(
    z.object({
      url: z.string().optional(),
      lastLine: z.number().optional(),
      message: z.string(),
      extract: z.string().optional(),
    }),
  ),
});

/** Every error and warning, one line each. `documents`: name → HTML. */
export async function findHtmlFaults(documents: ReadonlyMap<string, string>): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), "html-"));
  try {
    const names = [...documents.keys()];
    const files = await Promise.all(
      names.map(async (name, index) => {
        const file = join(folder, `${index}.html`);
        await writeFile(file, documents.get(name) ?? "");
        return file;
      }),
    );
    const options = ["-Xss4m", "-jar", jar, "--format", "json", "--stdout", "--exit-zero-always", ...files];
    const { stdout } = await run("java", options, { maxBuffer: 64_000_000 });
    return reportSchema.parse(JSON.parse(stdout)).messages.map(({ url, lastLine, message, extract }) => {
      const name = names[files.findIndex((file) => url?.endsWith(file))] ?? "the checker";
      return `${name}:${lastLine ?? 1}: ${message} ${extract ?? ""}`;
    });
  } finally {
    await rm(folder, { recursive: true });
  }
}
