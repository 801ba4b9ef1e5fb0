// The link that the command prints, followed on the running server.

import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { writeContent } from "../support/content-folder.ts";
import { run, startServer } from "../support/process.ts";
import { page } from "../support/site-files.ts";

const folder = await mkdtemp(join(tmpdir(), "ssi-link-"));
const contentFolder = await writeContent(folder, { "fr/mission.md": page("Mission", "", "draft: true\n") });
const environment = {
  CONTENT_DIR: contentFolder,
  PREVIEW_SECRET: "0123456789abcdef",
  CACHE_DIR: join(folder, "cache"),
};
const server = await startServer({ ...environment, LOG_REQUESTS: "1" });
afterAll(async () => {
  server.child.kill("SIGKILL");
  await server.exit;
  await rm(folder, { recursive: true });
});

it("E3: the command's link opens the draft, leaves no trace in the log, and leads to the page once it is published", async () => {
  const command = run("cli.js", ["preview-link", "fr/mission.md"], environment);
  expect(await command.exit).toBe(0);
  const { pathname, search } = new URL(command.output().out.split("\n")[0] ?? "");
  expect((await server.get("/fr/mission")).status).toBe(404);
  const shown = await server.get(pathname + search);
  expect([shown.status, shown.body.toString().includes("<h1>Mission</h1>")]).toEqual([200, true]);
  expect((await server.get(`${pathname}${search}0`)).status).toBe(404);

  await writeFile(join(contentFolder, "fr/mission.md"), page("Mission"));
  server.child.kill("SIGHUP");
  await server.printed(/content reloaded/);
  const led = await server.get(pathname + search);
  expect([led.status, led.headers.get("location")]).toEqual([302, "/fr/mission"]);
  const { out, err } = server.output();
  expect(out).toContain('"path":"/preview"');
  expect(out + err).not.toMatch(/signature=|page=fr/);
});
