// The webhook: signatures of each forge, replays, wrong secrets, bodies that are too long.

import { createHmac } from "node:crypto";
import { connect } from "node:net";
import request from "supertest";
import { describe, expect, it } from "vitest";
import { serveWebhook } from "../../src/http/serve-webhook.ts";
import { appOf } from "../support/app.ts";
import { exchange } from "../support/raw-client.ts";

const secret = "un secret de seize lettres";
const body = '{"ref":"refs/heads/main"}';
const sign = (text: string, key = secret) => createHmac("sha256", key).update(text).digest("hex");

function openApp() {
  const calls: number[] = [];
  const { app } = appOf(undefined, { serveWebhook: serveWebhook({ secret, onPush: () => void calls.push(1) }) });
  const post = (headers: Readonly<Record<string, string>>, text = body) =>
    request(app)
      .post("/hooks/content")
      .set({ "Content-Type": "application/json", ...headers })
      .send(text);
  return { app, calls, post };
}

describe("a signed delivery", () => {
  it.each([
    ["GitHub", { "X-Hub-Signature-256": `sha256=${sign(body)}` }],
    ["Forgejo", { "X-Forgejo-Signature": sign(body), "X-Hub-Signature-256": `sha256=${sign(body)}` }],
    ["Gitea", { "X-Gitea-Signature": sign(body) }],
    ["GitLab", { "X-Gitlab-Token": secret }],
  ])("O10: of %s is taken", async (_, headers) => {
    const { calls, post } = openApp();
    const answer = await post(headers);
    expect([answer.status, calls.length]).toEqual([202, 1]);
    expect(answer.headers["cache-control"]).toBe("no-store");
  });

  it("O10: that comes twice does its work once", async () => {
    const { calls, post } = openApp();
    const headers = { "X-Gitea-Signature": sign(body), "X-Gitea-Delivery": "1-2-3" };
    const statuses = [(await post(headers)).status, (await post(headers)).status];
    expect([...statuses, calls.length]).toEqual([202, 200, 1]);
  });
});

describe("anything else", () => {
  it.each([
    ["no signature", {}],
    ["the signature of another secret", { "X-Gitea-Signature": sign(body, "autre") }],
    ["the signature of another body", { "X-Gitea-Signature": sign(`${body} `) }],
    ["one good and one bad signature", { "X-Gitea-Signature": sign(body), "X-Hub-Signature-256": "sha256=0" }],
    ["a wrong token", { "X-Gitlab-Token": `${secret}x` }],
    ["an empty token", { "X-Gitlab-Token": "" }],
  ])("O10: %s: 401, nothing is fetched", async (_, headers) => {
    const { calls, post } = openApp();
    expect([(await post(headers)).status, calls.length]).toEqual([401, 0]);
  });

  it("O10: another method: 405", async () => {
    const answer = await request(openApp().app).get("/hooks/content");
    expect([answer.status, answer.headers["allow"]]).toEqual([405, "POST"]);
  });

  it.each([
    ["tells its length", `Content-Length: ${100 * 1024 * 1024}\r\n\r\n{`],
    ["comes in pieces", `Transfer-Encoding: chunked\r\n\r\n${`10000\r\n${"a".repeat(65_536)}\r\n`.repeat(20)}`],
  ])("O10: a body of 100 MB is refused at its first bytes, and the site stays up: one that %s", async (_, rest) => {
    const { app, calls } = openApp();
    await new Promise<void>((resolve) => app.listen(0, "127.0.0.1", resolve));
    const address = app.address();
    const port = typeof address === "object" ? (address?.port ?? 0) : 0;
    // The rest of the body never comes.
    const answer = await exchange(port, `POST /hooks/content HTTP/1.1\r\nHost: a\r\n${rest}`);
    expect([answer.status, calls.length]).toEqual([413, 0]);
    expect((await request(app).get("/fr/")).status).toBe(200);
    app.close();
  });

  it("O10: a body that breaks off does nothing, and the site stays up", async () => {
    const { app, calls } = openApp();
    await new Promise<void>((resolve) => app.listen(0, "127.0.0.1", resolve));
    const address = app.address();
    const port = typeof address === "object" ? (address?.port ?? 0) : 0;
    const socket = connect(port, "127.0.0.1");
    const arrived = new Promise((resolve) => app.once("request", resolve));
    socket.write(`POST /hooks/content HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n\r\n{`);
    await arrived;
    socket.destroy();
    expect((await request(app).get("/fr/")).status).toBe(200);
    expect(calls).toEqual([]);
    app.close();
  });

  it("without a secret there is no such address", async () => {
    expect((await request(appOf().app).post("/hooks/content").send(body)).status).toBe(404);
  });
});
