// Runs nginx on a free port with a shipped configuration: only its paths, ports and temporary folders are replaced.

import { spawn } from "node:child_process";
import { access, mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { connect, createServer } from "node:net";
import { join } from "node:path";

export interface RunningNginx {
  readonly port: number;
  readonly stop: () => Promise<void>;
}

/** `replaced`: what stands in the shipped file → what stands there in the test. The port takes the place of `listen 80`. */
export async function startNginx(
  shipped: string,
  folder: string,
  replaced: Readonly<Record<string, string>>,
): Promise<RunningNginx> {
  const program = await findProgram(["/usr/sbin/nginx", "/usr/local/sbin/nginx", "/usr/bin/nginx"]);
  if (program === undefined)
    throw new Error("nginx is missing: apt-get install nginx-light libnginx-mod-http-brotli-static");
  const port = await freePort();
  let site = (await readFile(shipped, "utf8")).replaceAll(/listen 80(?=[ ;])/g, `listen 127.0.0.1:${port}`);
  for (const [from, to] of Object.entries(replaced)) site = site.replaceAll(from, to);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, "site.conf"), site);
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map(
    (name) => `${name}_temp_path ${join(folder, name)};`,
  );
  const modules = await readdir("/etc/nginx/modules-enabled").catch((): string[] => []);
  const lines = [
    "daemon off;",
    // The folders of tests belong to whoever runs them.
    ...(process.getuid?.() === 0 ? ["user root;"] : []),
    "worker_processes 1;",
    `pid ${join(folder, "nginx.pid")};`,
    "error_log stderr error;",
    ...modules.map((name) => `include /etc/nginx/modules-enabled/${name};`),
    "events { worker_connections 256; }",
    `http { ${temporary.join(" ")} include ${join(folder, "site.conf")}; }`,
  ];
  await writeFile(join(folder, "nginx.conf"), `${lines.join("\n")}\n`);
  const child = spawn(program, ["-c", join(folder, "nginx.conf"), "-e", "stderr"], {
    stdio: ["ignore", "ignore", "pipe"],
  });
  let said = "";
  child.stderr.on("data", (chunk) => {
    said += chunk;
  });
  const ended = new Promise<void>((resolve) => child.on("close", () => resolve()));
  const died = ended.then(() => {
    throw new Error(`nginx ended: ${said}`);
  });
  died.catch(() => undefined);
  await Promise.race([died, answers(port)]);
  const stop = async () => {
    child.kill("SIGTERM");
    await ended;
  };
  return { port, stop };
}

export async function findProgram(paths: readonly string[]): Promise<string | undefined> {
  for (const path of paths) {
    const isThere = await access(path).then(
      () => true,
      () => false,
    );
    if (isThere) return path;
  }
  return undefined;
}

export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" ? (address?.port ?? 0) : 0));
    });
  });
}

async function answers(port: number): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    const isOpen = await new Promise<boolean>((resolve) => {
      const socket = connect(port, "127.0.0.1", () => {
        socket.destroy();
        resolve(true);
      });
      socket.on("error", () => resolve(false));
    });
    if (isOpen) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`nothing listens on port ${port}`);
}
