// nginx over the exported files: as Debian configures it, and tuned.

import { mkdir, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { freePort } from "../tests/support/nginx.ts";
import { type Child, onServerCore, startChild } from "./child.ts";

const variants = {
  debian: { workers: "auto", http: (folder: string) => `access_log ${folder}/access.log; gzip on;` },
  tuned: {
    workers: "1",
    http: () =>
      "access_log off; open_file_cache max=1000 inactive=60s; open_file_cache_valid 60s; keepalive_requests 1000000;",
  },
} as const;

/** Precompressed files are served in both. */
export async function startNginx(
  variant: keyof typeof variants,
  folder: string,
  exported: string,
): Promise<Child & { readonly origin: string }> {
  const { workers, http } = variants[variant];
  const port = await freePort();
  const modules = await readdir("/etc/nginx/modules-enabled").catch((): string[] => []);
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map(
    (name) => `${name}_temp_path ${folder}/${name};`,
  );
  const lines = [
    "daemon off;",
    ...(process.getuid?.() === 0 ? ["user root;"] : []),
    `worker_processes ${workers};`,
    `pid ${folder}/nginx.pid;`,
    "error_log stderr notice;",
    ...modules.map((name) => `include /etc/nginx/modules-enabled/${name};`),
    "events { worker_connections 768; }",
    `http { include /etc/nginx/mime.types; sendfile on; tcp_nopush on; types_hash_max_size 2048; ${http(folder)}`,
    ...temporary,
    `server { listen 127.0.0.1:${port}; root ${exported}; brotli_static on; gzip_static on;`,
    "location / { try_files $uri $uri/index.html =404; } } }",
  ];
  await mkdir(folder, { recursive: true });
  const file = join(folder, "nginx.conf");
  await writeFile(file, `${lines.join("\n")}\n`);
  const command = [...onServerCore, "/usr/sbin/nginx", "-c", file, "-e", "stderr"];
  // SIGKILL would leave the workers behind.
  const child = startChild("taskset", command, { stopSignal: "SIGTERM" });
  await child.printed(/start worker process/);
  return { ...child, origin: `http://127.0.0.1:${port}` };
}
