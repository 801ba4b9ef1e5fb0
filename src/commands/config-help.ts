// config: prints what each variable of the environment may be, and the configuration in force.

import { type Config, ConfigError, describeVariables, readConfig } from "../config.ts";
import type { CommandResult } from "./check/check.ts";

/** Prints the table of variables; then, unless only help is asked for, what the environment gives. */
export function printConfig(args: readonly string[]): CommandResult {
  const variables = describeVariables();
  const width = Math.max(...variables.map(({ name }) => name.length));
  const rows = variables.map(({ name, expected, usual }) => {
    return `${name.padEnd(width)}  ${expected}${usual === "" ? "" : ` [${usual}]`}`;
  });
  const table = `${rows.join("\n")}\n`;
  if (args.includes("--help")) return { output: table, exitCode: 0 };
  try {
    return { output: `${table}\n${JSON.stringify(withoutSecrets(readConfig()), null, 2)}\n`, exitCode: 0 };
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return { output: `${table}\n${error.message}\n`, exitCode: 2 };
  }
}

/** What is in force, without what must not be shown: secrets, and the password that an address may hold. */
function withoutSecrets(config: Config): object {
  const { webhookSecret, previewSecret, operatorToken, commitStatus, contentBranch, ...shown } = config;
  const hidden = Object.entries({ webhookSecret, previewSecret, operatorToken }).filter(
    ([, value]) => value !== undefined,
  );
  return {
    ...shown,
    ...(contentBranch && { contentBranch: { ...contentBranch, url: withoutPassword(contentBranch.url) } }),
    ...(commitStatus && { commitStatus: { ...commitStatus, token: "(hidden)" } }),
    ...Object.fromEntries(hidden.map(([name]) => [name, "(hidden)"])),
  };
}

function withoutPassword(address: string): string {
  return address.replace(/(:\/\/)[^/\s]*@/, "$1(hidden)@");
}
