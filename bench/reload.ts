// From a save to the new page, against `hugo server`, and from a commit to the new page by webhook.

import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { gitFolder, removeGitFolders } from "../tests/support/git-folder.ts";
import { freePort } from "../tests/support/nginx.ts";
import { callWebhook, webhookSecret } from "../tests/support/webhook.ts";
import { startChild, startSite } from "./child.ts";
import { generatePages, writeSite } from "./generated-site.ts";
import { writeHugoProject } from "./other-generators.ts";
import { median, pairedRatio, short, table } from "./statistics.ts";

const sizes = [
  { perLocale: 10, saves: 15 },
  { perLocale: 667, saves: 7 },
] as const;

export async function benchReload(): Promise<string> {
  const rows: (string | number)[][] = [];
  for (const { perLocale, saves } of sizes) rows.push(await measureSaves(perLocale, saves));
  const commits = await measureCommits();
  return `A sentence added to a page, saved; milliseconds until the page has it, everything checked again. Targets: 60 ms at 3 × 10, half of \`hugo server\` at 2,000 pages.\n\n${table(
    ["pages", "save to page, ms", "hugo server, ms", "ratio"],
    rows,
  )}\n\nCommit on a local remote to the page by webhook, 3 × 10 pages: ${short(commits)} ms (target 1,000).\n`;
}

async function measureSaves(perLocale: number, saves: number): Promise<(string | number)[]> {
  const folder = await mkdtemp(join(tmpdir(), "ssi-bench-reload-"));
  const pages = await generatePages(perLocale);
  const [content, hugo] = [join(folder, "content"), join(folder, "hugo")];
  await writeSite(content, pages);
  const site = await startSite({ CONTENT_DIR: content, LOG_LEVEL: "silent", WATCH: "1" });
  const page = `${site.origin}/fr/page-1`;
  await writeHugoProject(hugo, pages);
  const port = await freePort();
  const other = startChild("hugo", [
    ...["server", "--source", hugo, "--port", String(port), "--bind", "127.0.0.1"],
    ...["--disableLiveReload"],
  ]);
  await other.printed(/Web Server is available/);
  // The first rebuild of either compiles what the next ones have.
  const times = { ours: [] as number[], hugo: [] as number[] };
  const targets = [
    { times: times.ours, file: join(content, "fr/page-1.md"), url: page },
    { times: times.hugo, file: join(hugo, "content/fr/page-1.md"), url: `http://127.0.0.1:${port}/fr/page-1/` },
  ];
  for (let save = 0; save <= saves; save += 1) {
    for (const { times: list, file, url } of targets) {
      const time = await measureSave(file, url, `Essai du banc ${save} fin.`);
      if (save > 0) list.push(time);
      await pause(300);
    }
  }
  await Promise.all([site.stop(), other.stop()]);
  await rm(folder, { recursive: true });
  const row = [median(times.ours), median(times.hugo), pairedRatio(times.ours, times.hugo)];
  return [`3 × ${perLocale}`, ...row.map(short)];
}

async function measureSave(file: string, url: string, sentence: string): Promise<number> {
  const text = await readFile(file, "utf8");
  const begin = performance.now();
  await writeFile(file, `${text.trimEnd()}\n\n${sentence}\n`);
  return waitFor(begin, () => hasSentence(url, sentence));
}

/** hugo's server ends connections while it rebuilds: that counts as not yet. */
async function hasSentence(url: string, sentence: string): Promise<boolean> {
  const answer = await fetch(url, { headers: { Connection: "close" } }).catch(() => undefined);
  const text = await answer?.text().catch(() => "");
  return text?.includes(sentence) === true;
}

async function waitFor(begin: number, isThere: () => Promise<boolean>): Promise<number> {
  while (!(await isThere())) {
    if (performance.now() - begin > 60_000) throw new Error("the change never came");
    await pause(2);
  }
  return performance.now() - begin;
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

async function measureCommits(): Promise<number> {
  const remote = await gitFolder({});
  await writeSite(remote.contentFolder, await generatePages(10));
  await remote.commit("one");
  const state = await mkdtemp(join(tmpdir(), "ssi-bench-branch-"));
  const site = await startSite({
    CONTENT_GIT_URL: remote.folder,
    CONTENT_GIT_DIR: state,
    CONTENT_GIT_INTERVAL: "0",
    WEBHOOK_SECRET: webhookSecret,
    LOG_LEVEL: "silent",
  });
  const file = join(remote.contentFolder, "fr/page-1.md");
  const times: number[] = [];
  for (let commit = 0; commit < 10; commit += 1) {
    const sentence = `Essai du banc ${commit} fin.`;
    await writeFile(file, `${(await readFile(file, "utf8")).trimEnd()}\n\n${sentence}\n`);
    await remote.commit("next");
    const begin = performance.now();
    await callWebhook(Number(new URL(site.origin).port));
    times.push(await waitFor(begin, () => hasSentence(`${site.origin}/fr/page-1`, sentence)));
    await pause(300);
  }
  await site.stop();
  await removeGitFolders();
  await rm(state, { recursive: true });
  return median(times);
}
