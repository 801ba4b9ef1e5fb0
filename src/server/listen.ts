// A server that listens, and the address that it is really reached at.

import type { Server } from "node:http";

/** Listens; gives the address that really answers, with the port that the system chose for `PORT=0`. */
export function listen(server: Server, port: number, host: string): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      const bound = server.address();
      const boundPort = typeof bound === "object" ? (bound?.port ?? port) : port;
      resolve(`http://${host.includes(":") ? `[${host}]` : host}:${boundPort}`);
    });
  });
}
