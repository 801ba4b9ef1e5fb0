// Command-line entry: arguments → commands/ → exit code.

import type { CommandResult } from "./commands/check/check.ts";
import type { Terminal } from "./commands/check/check-watch.ts";
import { languageOf, optionRefusals, optionsOfCommands } from "./commands/option-tokens.ts";
import { type Config, optionsKeptByNpm, readConfig } from "./config.ts";

type Command = (args: readonly string[], config: Config) => Promise<CommandResult> | CommandResult;

const terminal: Terminal = {
  print: (text) => process.stdout.write(text),
  now: () => new Date(),
  untilStopped: () =>
    new Promise((resolve) => {
      for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => resolve());
    }),
  usage: () => ({ milliseconds: process.uptime() * 1000, kilobytes: process.resourceUsage().maxRSS }),
};

/** Each command is loaded only when it is asked for: a check must not wait for what it does not use. */
const commands: ReadonlyMap<string, Command> = new Map<string, Command>([
  [
    "check",
    async (args, config) =>
      (await import("./commands/check/check.ts")).checkContent(args, config, new Date(), terminal),
  ],
  ["new", async (args, config) => (await import("./commands/new/new-page.ts")).createPage(args, config, new Date())],
  ["move", async (args, config) => (await import("./commands/move/move.ts")).movePage(args, config, new Date())],
  [
    "published",
    async (args, config) => (await import("./commands/published.ts")).listPublished(args, config, new Date()),
  ],
  [
    "translations",
    async (args, config) =>
      (await import("./commands/translations/translations.ts")).runTranslations(args, config, new Date()),
  ],
  ["history", async (args, config) => (await import("./commands/history.ts")).showHistory(args, config, new Date())],
  [
    "preview-link",
    async (args, config) => (await import("./commands/preview-link.ts")).makePreviewLink(args, config, new Date()),
  ],
  [
    "export",
    async (args, config) => {
      const { securityHeaders } = await import("./http/security-headers.ts");
      const { exportSite } = await import("./commands/export/export.ts");
      return exportSite(args, config, new Date(), securityHeaders(config.origin));
    },
  ],
]);

const usage = `node dist/cli.js COMMAND\n\n  ${[...commands.keys(), "config"].join("\n  ")}\n`;

async function run([name = "", ...args]: readonly string[]): Promise<CommandResult> {
  // Asked for above all when the environment is wrong.
  if (name === "config") return (await import("./commands/config-help.ts")).printConfig(args);
  const command = commands.get(name);
  if (command === undefined) return { output: usage, exitCode: name === "" || name === "--help" ? 0 : 2 };
  const kept = optionsKeptByNpm(optionsOfCommands).map((option) => `--${option}`);
  if (kept.length > 0)
    return { output: `${optionRefusals[languageOf(args)].keptByNpm(name, kept.join(" "))}\n`, exitCode: 2 };
  try {
    return await command(args, readConfig());
  } catch (error) {
    return { output: `${error instanceof Error ? error.message : String(error)}\n`, exitCode: 2 };
  }
}

const { output, exitCode } = await run(process.argv.slice(2));
(exitCode === 2 ? process.stderr : process.stdout).write(output);
process.exitCode = exitCode;
