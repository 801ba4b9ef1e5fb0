// The verdict on a commit, told to its forge: GitHub, Forgejo, Gitea or GitLab show it beside the commit.

export interface CommitStatusOptions {
  /** The address to post to, with `{commit}` where the commit goes. */
  readonly address: string;
  readonly token: string;
}

/** Milliseconds. */
const patience = 10_000;
const context = "ssi-albanie";

/**
 * Posts the verdict. The forges ask for the same, but that GitLab says `failed` and `name`.
 * @throws when the forge does not take it
 */
export async function postCommitStatus(
  { address, token }: CommitStatusOptions,
  commit: string,
  { isAccepted, description }: { readonly isAccepted: boolean; readonly description: string },
): Promise<void> {
  const isGitLab = address.includes("/api/v4/");
  const failure = isGitLab ? "failed" : "failure";
  const response = await fetch(address.replace("{commit}", commit), {
    method: "POST",
    redirect: "error",
    signal: AbortSignal.timeout(patience),
    headers: { Authorization: `Bearer ${token}`, "Content-Type": "application/json", Accept: "application/json" },
    body: JSON.stringify({
      state: isAccepted ? "success" : failure,
      [isGitLab ? "name" : "context"]: context,
      description,
    }),
  });
  await response.body?.cancel();
  if (!response.ok) throw new Error(`the forge answers ${response.status} to the status of ${commit}`);
}
