// The end of the process: nobody who asked is left without an answer, nobody who hangs keeps it up.

import type { Server } from "node:http";
import { Server as NetServer } from "node:net";

/**
 * Once the process is told to stop, each answer ends its connection, for this long in milliseconds: clients and proxies
 * go elsewhere by themselves, and none meets a connection that closes while its request is on the way.
 */
const drainTime = 1_000;
/** Connections accepted at the last moment have this long to send their request, in milliseconds. */
const lastCalls = 500;
/** What still hangs this long after the signal is cut, in milliseconds. */
const shutdownDeadline = 9_000;
/** Time for what was cut to end, in milliseconds. */
const lastBreath = 500;

/**
 * Open requests end, idle connections close after a while, and what still hangs at the deadline is cut. The process then
 * ends by itself: a remote repository that says nothing, or a forge, would keep it up for a minute.
 */
export function shutDown(server: Server, operatorServer: Server, endThread: () => Promise<void>): void {
  const end = async () => {
    await endThread();
    process.exit();
  };
  setTimeout(() => {
    // http's own close() also ends connections that were just accepted and whose request has not been read yet.
    NetServer.prototype.close.call(server, () => operatorServer.close(end));
    operatorServer.closeIdleConnections();
  }, drainTime);
  setTimeout(() => server.closeIdleConnections(), drainTime + lastCalls);
  setTimeout(() => {
    server.closeAllConnections();
    operatorServer.closeAllConnections();
  }, shutdownDeadline).unref();
  setTimeout(end, shutdownDeadline + lastBreath).unref();
}
