// Configuration: environment → frozen Config, or one ConfigError naming every bad variable. Only reader of process.env.

import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { z } from "zod";

/** Where the project lies; the same from src/ and from dist/. */
const projectFolder = fileURLToPath(new URL("..", import.meta.url));

const flag = z.enum(["0", "1", "true", "false"]).transform((value) => value === "1" || value === "true");

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
    .describe("a folder for pictures that were made once; it may be deleted at any time"),
  WATCH: flag.default(false).describe("1 to reload when a file changes, or 0"),
  PREVIEW: flag.default(false).describe("1 to show drafts and coming pages, or 0"),
  TRUST_PROXY: wholeNumber(10)
    .default(0)
    .describe("how many proxies stand in front of the server, such as 1 (0: none)"),
  OPS_PORT: wholeNumber(65535)
    .default(0)
    .describe("a port for /healthz, /readyz and /metrics that the public cannot reach, such as 9100 (0: none)"),
  OPS_TOKEN: z
    .string()
    .regex(/^[\x21-\x7e]{16,}$/)
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
  /** Typefaces of the cards that social networks show. */
  readonly fontsFolder: string;
  /** Results that take long, such as versions of pictures. */
  readonly cacheFolder: string;
  readonly isWatching: boolean;
  readonly isPreview: boolean;
  readonly trustedProxies: number;
  /** 0: none. */
  readonly operatorPort: number;
  readonly operatorToken: string | undefined;
  readonly isLoggingRequests: boolean;
  readonly logLevel: "fatal" | "error" | "warn" | "info" | "debug" | "silent";
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
    fontsFolder: resolve(projectFolder, "dist/fonts"),
    cacheFolder: resolve(values.CACHE_DIR),
    isWatching: values.WATCH,
    isPreview: values.PREVIEW,
    trustedProxies: values.TRUST_PROXY,
    operatorPort: values.OPS_PORT,
    operatorToken: values.OPS_TOKEN,
    isLoggingRequests: values.LOG_REQUESTS,
    logLevel: values.LOG_LEVEL,
  });
}

/** Every variable with what it expects. */
export function describeVariables(): { readonly name: string; readonly expected: string }[] {
  return Object.entries(environmentSchema.shape).map(([name, schema]) => ({
    name,
    expected: schema.description ?? "",
  }));
}

/** A variable set to nothing (`PORT=`) is one that is not set. */
function withoutEmpty(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ""));
}

function describeFault(name: string, value: string | undefined): string {
  const expected = describeVariables().find((variable) => variable.name === name)?.expected;
  return `${name}=${value ?? ""} — expected ${expected}`;
}

function isOrigin(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, pathname, search, hash, username, password } = new URL(text);
  return /^https?:$/.test(protocol) && pathname === "/" && search === "" && hash === "" && username + password === "";
}
