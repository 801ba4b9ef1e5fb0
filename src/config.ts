// Configuration: environment → frozen Config, or one ConfigError naming every bad variable. Only reader of process.env.

import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import * as z from "zod";

/** Where the project lies; the same from src/ and from dist/. */
const projectFolder = fileURLToPath(new URL("..", import.meta.url));

const flag = z.enum(["0", "1", "true", "false"]).transform((value) => value === "1" || value === "true");

/** Each is of no use without the other. */
const together = [
  ["COMMIT_STATUS_URL", "COMMIT_STATUS_TOKEN"],
  ["COMMIT_STATUS_TOKEN", "COMMIT_STATUS_URL"],
  ["WEBHOOK_SECRET", "CONTENT_GIT_URL"],
  ["CONTENT_GIT_COMMIT", "CONTENT_GIT_URL"],
] as const;

/** An address of a repository may carry a password. */
const mayHoldSecret = /_SECRET$|_TOKEN$|^CONTENT_GIT_URL$/;

const secret = z.string().regex(/^[\x21-\x7e]{16,}$/);

function wholeNumber(most: number) {
  return z.string().regex(/^\d+$/).transform(Number).pipe(z.int().max(most));
}

/** The variables; the description is what a message says when the value is bad. */
const environmentSchema = z.object({
  PORT: wholeNumber(65535).default(3000).describe("a whole number from 0 to 65535, such as 3000"),
  HOST: z.string().min(1).default("127.0.0.1").describe("an address to listen on, such as 127.0.0.1"),
  BASE_URL: z
    .string()
    .refine(isOrigin)
    .optional()
    .describe("the public origin of the site without a path, such as https://ssi.example.org (required in production)"),
  CONTENT_DIR: z.string().min(1).default("content").describe("the path of the content folder"),
  CACHE_DIR: z
    .string()
    .min(1)
    .default(resolve(projectFolder, ".cache"))
    .describe(
      "a folder for what was made once: pictures, and the site for the next start; it may be deleted at any time",
    ),
  CONTENT_GIT_URL: z
    .string()
    .regex(/^[^-\s]\S*$/)
    .optional()
    .describe("the repository to follow instead of CONTENT_DIR, such as https://forge.example/ssi/site.git"),
  CONTENT_GIT_BRANCH: z
    .string()
    .regex(/^[^-\s~^:?*[\\][^\s~^:?*[\\]*$/)
    .default("main")
    .describe("the branch to follow, such as main"),
  CONTENT_GIT_PATH: z
    .string()
    .refine((path) => !path.startsWith("/") && !path.split("/").includes(".."))
    .default("content")
    .describe("the content folder inside the repository, such as content"),
  CONTENT_GIT_INTERVAL: wholeNumber(86_400)
    .default(60)
    .describe("the seconds between two looks at the repository, such as 60 (0: only when the forge calls)"),
  CONTENT_GIT_COMMIT: z
    .string()
    .regex(/^[0-9a-f]{7,64}$/)
    .optional()
    .describe("a commit to serve instead of the newest one: how to go back"),
  CONTENT_GIT_DIR: z
    .string()
    .min(1)
    .default(resolve(projectFolder, ".content"))
    .describe("a folder that keeps the clone and the last good commit between two starts"),
  WEBHOOK_SECRET: secret
    .optional()
    .describe("a secret of 16 characters or more, shared with the forge that calls /hooks/content"),
  COMMIT_STATUS_URL: z
    .string()
    .refine((url) => URL.canParse(url) && /^https?:$/.test(new URL(url).protocol) && url.includes("{commit}"))
    .optional()
    .describe("where to tell the forge how a commit fared, such as https://api.github.com/repos/o/r/statuses/{commit}"),
  COMMIT_STATUS_TOKEN: secret.optional().describe("the forge's token for that, of 16 characters or more"),
  WATCH: flag.default(false).describe("1 to reload when a file changes, or 0"),
  PREVIEW: flag.default(false).describe("1 to show drafts and coming pages, or 0"),
  PREVIEW_SECRET: secret
    .optional()
    .describe("a secret of 16 characters or more that signs links to pages that are not published yet"),
  TRUST_PROXY: wholeNumber(10)
    .default(0)
    .describe("how many proxies stand in front of the server, such as 1 (0: none)"),
  OPS_PORT: wholeNumber(65535)
    .default(0)
    .describe("a port for /healthz, /readyz and /metrics that the public cannot reach, such as 9100 (0: none)"),
  OPS_TOKEN: secret
    .optional()
    .describe("a secret of 16 characters or more that opens the details of these on the public port"),
  LOG_REQUESTS: flag.default(false).describe("1 to write a line for each answer, without any visitor's address, or 0"),
  LOG_LEVEL: z
    .enum(["fatal", "error", "warn", "info", "debug", "silent"])
    .default("info")
    .describe("fatal, error, warn, info, debug or silent"),
});

export interface Config {
  readonly port: number;
  readonly host: string;
  /** Scheme and host that visitors use, without a final slash. */
  readonly origin: string;
  readonly contentFolder: string;
  readonly viewsFolder: string;
  /** Built styles, scripts and icons. */
  readonly assetsFolder: string;
  /** The script of an export's search pages. */
  readonly scriptsFolder: string;
  /** Typefaces of the cards that social networks show. */
  readonly fontsFolder: string;
  /** Results that take long: versions of pictures, the site for the next start. */
  readonly cacheFolder: string;
  /** The branch that the content follows; undefined: `contentFolder` is served as it is. */
  readonly contentBranch: FollowedBranch | undefined;
  /** Seconds; 0: never. */
  readonly fetchInterval: number;
  readonly webhookSecret: string | undefined;
  readonly commitStatus: { readonly address: string; readonly token: string } | undefined;
  readonly isWatching: boolean;
  readonly isPreview: boolean;
  readonly previewSecret: string | undefined;
  readonly trustedProxies: number;
  /** 0: none. */
  readonly operatorPort: number;
  readonly operatorToken: string | undefined;
  readonly isLoggingRequests: boolean;
  readonly logLevel: "fatal" | "error" | "warn" | "info" | "debug" | "silent";
}

/** As src/git/content-branch.ts takes it. */
export interface FollowedBranch {
  readonly url: string;
  readonly branch: string;
  readonly contentPath: string;
  readonly stateFolder: string;
  readonly pinnedCommit?: string;
}

/** Bad variables in the environment, all of them at once. */
export class ConfigError extends Error {
  constructor(faults: readonly string[]) {
    super(`The environment has ${faults.length} bad variable(s):\n${faults.map((fault) => `  ${fault}`).join("\n")}`);
    this.name = "ConfigError";
  }
}

/**
 * Reads the configuration.
 * @throws ConfigError naming every bad variable
 */
export function readConfig(environment: NodeJS.ProcessEnv = process.env): Config {
  const given = withoutEmpty(environment);
  const result = environmentSchema.safeParse(given);
  const bad = result.success ? [] : result.error.issues.map((issue) => String(issue.path[0]));
  // Behind a proxy nothing tells the public address: in production it is asked for, never guessed.
  if (given["NODE_ENV"] === "production" && given["BASE_URL"] === undefined) bad.push("BASE_URL");
  for (const [name, other] of together) if (given[name] !== undefined && given[other] === undefined) bad.push(other);
  if (!result.success || bad.length > 0)
    throw new ConfigError([...new Set(bad)].map((name) => describeFault(name, environment[name])));
  const values = result.data;
  const host = values.HOST.includes(":") ? `[${values.HOST}]` : values.HOST;
  return Object.freeze({
    port: values.PORT,
    host: values.HOST,
    origin: (values.BASE_URL && new URL(values.BASE_URL).origin) ?? `http://${host}:${values.PORT}`,
    contentFolder: resolve(values.CONTENT_DIR),
    viewsFolder: resolve(projectFolder, "views"),
    assetsFolder: resolve(projectFolder, "dist/public"),
    scriptsFolder: resolve(projectFolder, "dist/browser"),
    fontsFolder: resolve(projectFolder, "dist/fonts"),
    cacheFolder: resolve(values.CACHE_DIR),
    contentBranch: followedBranch(values),
    fetchInterval: values.CONTENT_GIT_INTERVAL,
    webhookSecret: values.WEBHOOK_SECRET,
    commitStatus: commitStatus(values),
    isWatching: values.WATCH,
    isPreview: values.PREVIEW,
    previewSecret: values.PREVIEW_SECRET,
    trustedProxies: values.TRUST_PROXY,
    operatorPort: values.OPS_PORT,
    operatorToken: values.OPS_TOKEN,
    isLoggingRequests: values.LOG_REQUESTS,
    logLevel: values.LOG_LEVEL,
  });
}

/**
 * Which of these options npm kept for itself: without ` -- `, `npm run move a b --dry-run` starts the command without
 * its option, and npm says so in the environment alone.
 */
export function optionsKeptByNpm(names: readonly string[], environment: NodeJS.ProcessEnv = process.env): string[] {
  if (environment["npm_lifecycle_event"] === undefined) return [];
  return names.filter((name) => {
    const value = environment[`npm_config_${name.replace(/^no-/, "").replaceAll("-", "_")}`];
    return value !== undefined && (value === "") === name.startsWith("no-");
  });
}

type Environment = z.output<typeof environmentSchema>;

function followedBranch(values: Environment): FollowedBranch | undefined {
  if (values.CONTENT_GIT_URL === undefined) return undefined;
  return {
    url: values.CONTENT_GIT_URL,
    branch: values.CONTENT_GIT_BRANCH,
    contentPath: values.CONTENT_GIT_PATH,
    stateFolder: resolve(values.CONTENT_GIT_DIR),
    ...(values.CONTENT_GIT_COMMIT !== undefined && { pinnedCommit: values.CONTENT_GIT_COMMIT }),
  };
}

function commitStatus({ COMMIT_STATUS_URL: address, COMMIT_STATUS_TOKEN: token }: Environment) {
  return address === undefined || token === undefined ? undefined : { address, token };
}

/** Every variable with what it expects, and what it is when it is not given. */
export function describeVariables(): { readonly name: string; readonly expected: string; readonly usual: string }[] {
  return Object.entries(environmentSchema.shape).map(([name, schema]) => {
    const usual = schema.safeParse(undefined).data;
    return { name, expected: schema.description ?? "", usual: usual === undefined ? "" : String(usual) };
  });
}

/** A variable set to nothing (`PORT=`) is one that is not set. */
function withoutEmpty(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ""));
}

function describeFault(name: string, value = ""): string {
  const expected = describeVariables().find((variable) => variable.name === name)?.expected;
  // What is said at start ends in logs.
  return `${name}=${mayHoldSecret.test(name) && value !== "" ? "(hidden)" : value} — expected ${expected}`;
}

function isOrigin(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, pathname, search, hash, username, password } = new URL(text);
  return /^https?:$/.test(protocol) && pathname === "/" && search === "" && hash === "" && username + password === "";
}
