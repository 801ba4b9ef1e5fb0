// A forge's call that the branch has moved, signed.

import { createHmac } from "node:crypto";

export const webhookSecret = "un-secret-de-seize-lettres";

/** Calls what listens on the port as GitHub, Forgejo and Gitea do. */
export function callWebhook(port: number): Promise<Response> {
  const body = '{"ref":"refs/heads/main"}';
  const signature = createHmac("sha256", webhookSecret).update(body).digest("hex");
  return fetch(`http://127.0.0.1:${port}/hooks/content`, {
    method: "POST",
    body,
    headers: { "X-Hub-Signature-256": `sha256=${signature}` },
  });
}
