// Development only: open pages hear of a reload over server-sent events.

import request from "supertest";
import { describe, expect, it } from "vitest";
import { createReloadEvents } from "../../src/http/reload-events.ts";
import { reloadScriptAddress } from "../../src/http/reload-script.ts";
import { appOf } from "../support/app.ts";
import { openRawServer } from "../support/raw-client.ts";

const problem = {
  file: "content/fr/index.md",
  line: 2,
  column: 8,
  severity: "error" as const,
  href: "vscode://file/site/content/fr/index.md:2:8",
  message: "Message.",
  remedy: "Remède.",
};

describe("reload events", () => {
  it("E5: the script listens to the events and is not cached", async () => {
    const reloads = createReloadEvents();
    const answer = await request(appOf(undefined, { serveReloads: reloads.serve }).app).get(reloadScriptAddress);
    expect([answer.status, answer.type, answer.headers["cache-control"]]).toEqual([200, "text/javascript", "no-store"]);
    expect(answer.text).toContain(`"/dev/events"`);
  });

  it("E5: an open page is told of each reload, until the server stops", async () => {
    const reloads = createReloadEvents();
    const { app } = appOf(undefined, { serveReloads: reloads.serve });
    const asked = new Promise((resolve) => app.once("request", resolve));
    const server = await openRawServer(app);
    const answer = server.send("/dev/events");
    await asked;
    reloads.announce([problem], false);
    reloads.announce([], true);
    reloads.close();
    const heard = await answer;
    expect(heard.headers.get("content-type")).toMatch(/^text\/event-stream/);
    const body = heard.body.toString();
    expect(body).toContain("event: problems\ndata: []\n\n");
    expect(body).toContain(`event: problems\ndata: ${JSON.stringify([problem])}\n\n`);
    expect(body).toContain("event: reload\ndata:\n\n");
    await server.close();
  });

  it("other addresses below /dev are missing pages, and so are these in production", async () => {
    const reloads = createReloadEvents();
    expect((await request(appOf(undefined, { serveReloads: reloads.serve }).app).get("/dev/other")).status).toBe(404);
    for (const path of ["/dev/reload.js", "/dev/events"])
      expect((await request(appOf().app).get(path)).status).toBe(404);
  });
});
