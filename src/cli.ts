// Command-line entry: arguments → commands/ → exit code.

import { type CommandResult, checkContent } from "./commands/check.ts";
import { printConfig } from "./commands/config-help.ts";
import { type Config, readConfig } from "./config.ts";

type Command = (args: readonly string[], config: Config) => Promise<CommandResult> | CommandResult;

const commands: ReadonlyMap<string, Command> = new Map<string, Command>([
  ["check", (args, config) => checkContent(args, config, new Date())],
  ["config", (_args, config) => printConfig(config)],
]);

const usage = `node dist/cli.js COMMAND\n\n  ${[...commands.keys()].join("\n  ")}\n`;

async function run([name = "", ...args]: readonly string[]): Promise<CommandResult> {
  const command = commands.get(name);
  if (command === undefined) return { output: usage, exitCode: name === "" || name === "--help" ? 0 : 2 };
  try {
    return await command(args, readConfig());
  } catch (error) {
    return { output: `${error instanceof Error ? error.message : String(error)}\n`, exitCode: 2 };
  }
}

const { output, exitCode } = await run(process.argv.slice(2));
(exitCode === 2 ? process.stderr : process.stdout).write(output);
process.exitCode = exitCode;
