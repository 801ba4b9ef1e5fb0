// Configuration: defaults, every bad variable named at once, nothing else read.

import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { ConfigError, describeVariables, readConfig } from "../src/config.ts";

/** The lines of the message for an environment. */
function faults(environment: NodeJS.ProcessEnv): string[] {
  try {
    readConfig(environment);
  } catch (error) {
    if (error instanceof ConfigError) return error.message.split("\n");
    throw error;
  }
  return [];
}

describe("defaults", () => {
  it("an empty environment gives a local server of the project's content", () => {
    expect(readConfig({})).toEqual({
      port: 3000,
      host: "127.0.0.1",
      origin: "http://127.0.0.1:3000",
      contentFolder: resolve("content"),
      viewsFolder: resolve("views"),
      assetsFolder: resolve("dist/public"),
      scriptsFolder: resolve("dist/browser"),
      fontsFolder: resolve("dist/fonts"),
      cacheFolder: resolve(".cache"),
      contentBranch: undefined,
      fetchInterval: 60,
      webhookSecret: undefined,
      commitStatus: undefined,
      isWatching: false,
      isPreview: false,
      previewSecret: undefined,
      trustedProxies: 0,
      operatorPort: 0,
      operatorToken: undefined,
      isLoggingRequests: false,
      logLevel: "info",
    });
  });

  it("a variable set to nothing is one that is not set", () => {
    const empty = Object.fromEntries(describeVariables().map(({ name }) => [name, ""]));
    expect(Object.keys(empty)).toHaveLength(22);
    expect(readConfig(empty)).toEqual(readConfig({}));
  });

  it("is frozen, and other variables do not matter", () => {
    expect(Object.isFrozen(readConfig({ NODE_ENV: "x", PORTS: "y" }))).toBe(true);
  });
});

describe("values", () => {
  it.each([
    [
      { PORT: "8080", HOST: "0.0.0.0" },
      { port: 8080, origin: "http://0.0.0.0:8080" },
    ],
    [{ HOST: "::1" }, { host: "::1", origin: "http://[::1]:3000" }],
    [{ PORT: "0" }, { port: 0 }],
    [{ BASE_URL: "https://ssi.example.org" }, { origin: "https://ssi.example.org" }],
    [{ BASE_URL: "https://SSI.example.org:8443/" }, { origin: "https://ssi.example.org:8443" }],
    [{ CONTENT_DIR: "/srv/content" }, { contentFolder: "/srv/content" }],
    [{ CONTENT_DIR: "autre" }, { contentFolder: resolve("autre") }],
    [{ CACHE_DIR: "/var/cache/ssi" }, { cacheFolder: "/var/cache/ssi" }],
    [
      { WATCH: "1", PREVIEW: "true" },
      { isWatching: true, isPreview: true },
    ],
    [
      { WATCH: "0", PREVIEW: "false" },
      { isWatching: false, isPreview: false },
    ],
    [
      { TRUST_PROXY: "2", LOG_LEVEL: "silent" },
      { trustedProxies: 2, logLevel: "silent" },
    ],
    [
      { CONTENT_GIT_URL: "https://forge.example.org/ssi/site.git" },
      {
        contentBranch: {
          url: "https://forge.example.org/ssi/site.git",
          branch: "main",
          contentPath: "content",
          stateFolder: resolve(".content"),
        },
        fetchInterval: 60,
      },
    ],
    [
      {
        CONTENT_GIT_URL: "/srv/site.git",
        CONTENT_GIT_BRANCH: "publié/v2",
        CONTENT_GIT_PATH: "site/contenu",
        CONTENT_GIT_DIR: "/var/lib/ssi",
        CONTENT_GIT_COMMIT: "0123abc",
        CONTENT_GIT_INTERVAL: "0",
        WEBHOOK_SECRET: "0123456789abcdef",
        COMMIT_STATUS_URL: "https://api.example.org/statuses/{commit}",
        COMMIT_STATUS_TOKEN: "0123456789abcdef",
      },
      {
        contentBranch: {
          url: "/srv/site.git",
          branch: "publié/v2",
          contentPath: "site/contenu",
          stateFolder: "/var/lib/ssi",
          pinnedCommit: "0123abc",
        },
        fetchInterval: 0,
        webhookSecret: "0123456789abcdef",
        commitStatus: { address: "https://api.example.org/statuses/{commit}", token: "0123456789abcdef" },
      },
    ],
  ])("%j", (environment, expected) => expect(readConfig(environment)).toMatchObject(expected));
});

describe("in production", () => {
  it("BASE_URL is required: no address is guessed there", () => {
    expect(() => readConfig({ NODE_ENV: "production", PORT: "x" })).toThrow(
      /2 bad variable.*\n {2}PORT=x.*\n {2}BASE_URL= — /,
    );
    const origin = "https://ssi.example.org";
    expect(readConfig({ NODE_ENV: "production", BASE_URL: origin })).toMatchObject({ origin });
  });
});

describe("bad values", () => {
  it.each([
    ["PORT", "abc"],
    ["PORT", "-1"],
    ["PORT", "65536"],
    ["PORT", "80.5"],
    ["PORT", " "],
    ["BASE_URL", "ssi.example.org"],
    ["BASE_URL", "ftp://ssi.example.org"],
    ["BASE_URL", "https://ssi.example.org/path"],
    ["BASE_URL", "https://ssi.example.org/?a"],
    ["BASE_URL", "https://user:password@ssi.example.org"],
    ["BASE_URL", "https://:password@ssi.example.org"],
    ["WATCH", "yes"],
    ["PREVIEW", "2"],
    ["TRUST_PROXY", "all"],
    ["TRUST_PROXY", "11"],
    ["LOG_LEVEL", "loud"],
    ["CONTENT_GIT_BRANCH", "-upload-pack"],
    ["CONTENT_GIT_BRANCH", "a:b"],
    ["CONTENT_GIT_PATH", "../content"],
    ["CONTENT_GIT_PATH", "/etc"],
    ["CONTENT_GIT_INTERVAL", "-5"],
    ["CONTENT_GIT_INTERVAL", "1.5"],
  ])("%s=%s is refused with what is expected", (name, value) => {
    const [summary, fault = "", ...others] = faults({ [name]: value });
    expect([summary, others]).toEqual(["The environment has 1 bad variable(s):", []]);
    expect(fault.startsWith(`  ${name}=${value} — expected `)).toBe(true);
    expect(fault).toContain(describeVariables().find((one) => one.name === name)?.expected);
  });

  it.each([
    ["OPS_TOKEN", "short"],
    ["WEBHOOK_SECRET", "with spaces in it, long enough"],
    ["CONTENT_GIT_URL", "--upload-pack=password"],
  ])("%s=%s is refused without being shown, for what is said at start ends in logs", (name, value) => {
    const text = faults({ CONTENT_GIT_URL: "/srv/site.git", [name]: value }).join("\n");
    expect(text).toContain(`${name}=(hidden) — expected `);
    expect(text).not.toContain(value);
  });

  it.each([
    [{ COMMIT_STATUS_URL: "https://forge.example/{commit}" }, "COMMIT_STATUS_TOKEN"],
    [{ COMMIT_STATUS_TOKEN: "0123456789abcdef" }, "COMMIT_STATUS_URL"],
    [{ WEBHOOK_SECRET: "0123456789abcdef" }, "CONTENT_GIT_URL"],
    [{ CONTENT_GIT_COMMIT: "0123abc" }, "CONTENT_GIT_URL"],
  ])("%j is of no use without %s, which is asked for", (environment, missing) => {
    expect(faults(environment)[1]).toMatch(new RegExp(`^ {2}${missing}= — expected `));
  });

  it("all bad variables are named at once, each once", () => {
    const [summary, ...lines] = faults({ PORT: "-1.5", BASE_URL: "x", WATCH: "x", LOG_LEVEL: "x", HOST: "127.0.0.1" });
    expect(summary).toBe("The environment has 4 bad variable(s):");
    expect(lines.map((line) => line.trim().split("=")[0])).toEqual(["PORT", "BASE_URL", "WATCH", "LOG_LEVEL"]);
  });
});
