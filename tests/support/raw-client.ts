// A server on a free port and a client that sends request targets byte for byte, as no library would.

import type { Server } from "node:http";
import { connect } from "node:net";

export interface RawAnswer {
  readonly status: number;
  /** Names in lower case; several headers of one name are joined. */
  readonly headers: ReadonlyMap<string, string>;
  readonly body: Buffer;
}

export interface RawServer {
  readonly port: number;
  readonly send: (target: string, options?: SendOptions) => Promise<RawAnswer>;
  readonly close: () => Promise<void>;
}

interface SendOptions {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Listens on 127.0.0.1. */
export async function openRawServer(server: Server): Promise<RawServer> {
  const port = await new Promise<number>((resolve) => {
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      resolve(typeof address === "object" ? (address?.port ?? 0) : 0);
    });
  });
  return {
    port,
    send: (target, { method = "GET", headers = {} } = {}) => {
      const lines = Object.entries({ Host: "site.example", ...headers, Connection: "close" });
      const head = lines.map(([name, value]) => `${name}: ${value}\r\n`).join("");
      return exchange(port, `${method} ${target} HTTP/1.1\r\n${head}\r\n`);
    },
    close: async () => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
    },
  };
}

/** Sends bytes (one per character) and reads until the server closes the connection. */
export function exchange(port: number, text: string): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, "127.0.0.1");
    const chunks: Buffer[] = [];
    socket.on("data", (chunk) => chunks.push(chunk));
    socket.on("error", reject);
    socket.on("close", () => resolve(parseAnswer(Buffer.concat(chunks))));
    socket.write(Buffer.from(text, "latin1"));
  });
}

function parseAnswer(bytes: Buffer): RawAnswer {
  const end = bytes.indexOf("\r\n\r\n");
  const [statusLine = "", ...lines] = bytes.subarray(0, end).toString("latin1").split("\r\n");
  const headers = new Map<string, string>();
  for (const line of lines) {
    const at = line.indexOf(":");
    const name = line.slice(0, at).toLowerCase();
    const value = line.slice(at + 1).trim();
    headers.set(name, headers.has(name) ? `${headers.get(name)}, ${value}` : value);
  }
  return { status: Number(statusLine.split(" ")[1]), headers, body: bytes.subarray(end + 4) };
}
