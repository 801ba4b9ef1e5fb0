// config: prints the configuration in force and what each variable may be.

import { type Config, describeVariables } from "../config.ts";
import type { CommandResult } from "./check/check.ts";

/** Prints every environment variable with its meaning, then the configuration that the environment gives. */
export function printConfig(config: Config): CommandResult {
  const variables = describeVariables().map(({ name, expected }) => `${name.padEnd(12)} ${expected}`);
  return { output: `${variables.join("\n")}\n\n${JSON.stringify(config, null, 2)}\n`, exitCode: 0 };
}
