// Content that follows a branch: which commit is loaded, accepted, refused, and what a fault leaves in place.

import { describe, expect, it } from "vitest";
import { type Branch, type Checkout, followContent, NoCommitError } from "../../src/live/followed-content.ts";
import type { Snapshot } from "../../src/live/snapshot.ts";
import { problem as makeProblem, wholeFile } from "../../src/problem.ts";
import type { RenderedSite } from "../../src/render/render-site.ts";
import { buildFiles, someDay } from "../support/site-files.ts";

const answer = { status: 200, headers: {}, body: "" };
const { site } = buildFiles();
const rendered: RenderedSite = {
  site,
  frame: site.frame,
  indexes: new Map(),
  responses: new Map(),
  addressesOf: new Map(),
  errorPages: new Map(),
  cards: new Map(),
  cardHeaders: {},
  searchLocales: new Map(),
  requestIdMarker: "",
  locales: ["fr"],
  renderSearch: () => answer,
  renderNotFound: () => answer,
  renderStaticSearch: () => Promise.resolve(new Map()),
  keepSearch: () => {
    throw new Error("nothing to keep");
  },
};
const problem = makeProblem("header/missing", wholeFile("content/fr/a.md"), {});

/** A branch in memory: `offer` is what the remote has; commits that start with "bad" have an error. */
function followed(live?: string) {
  const checkout = (commit: string): Checkout => ({ commit, folder: `/${commit}` });
  const state = { live, offer: undefined as string | undefined, isAway: false };
  const verdicts: string[] = [];
  const failures: unknown[] = [];
  const branch: Branch = {
    readLive: async () => (state.live === undefined ? undefined : checkout(state.live)),
    fetchCandidate: async () => {
      if (state.isAway) throw new Error("away");
      return state.offer === undefined ? undefined : checkout(state.offer);
    },
    accept: async ({ commit }) => {
      state.live = commit;
    },
    refuse: async () => {
      state.offer = undefined;
    },
  };
  const content = followContent({
    branch,
    load: async ({ commit }): Promise<Snapshot> =>
      commit.startsWith("bad")
        ? { problems: [problem], fileCount: 1 }
        : { problems: [], fileCount: 1, rendered, commit },
    onVerdict: (commit, problems, isAccepted) => verdicts.push(`${commit} ${isAccepted} ${problems.length}`),
    onFailure: (error) => failures.push(error),
  });
  const load = () => content.load(someDay);
  const fetchAndLoad = async () => {
    let snapshot: Snapshot | undefined;
    await content.fetch(async () => {
      snapshot = await load();
    });
    return snapshot;
  };
  return { state, verdicts, failures, load, fetchAndLoad };
}

describe("a followed branch", () => {
  it("O10: a good commit becomes the live one", async () => {
    const { state, verdicts, load, fetchAndLoad } = followed();
    await expect(load()).rejects.toThrow(NoCommitError);
    state.offer = "one";
    expect((await fetchAndLoad())?.commit).toBe("one");
    expect([state.live, verdicts]).toEqual(["one", ["one true 0"]]);
    state.offer = undefined;
    expect(await fetchAndLoad()).toBeUndefined();
    expect((await load()).commit).toBe("one");
  });

  it("O10: a bad commit is judged once; the live one goes on, with what is wrong until a good one comes", async () => {
    const { state, verdicts, load, fetchAndLoad } = followed("one");
    state.offer = "bad";
    expect((await fetchAndLoad())?.rendered).toBeUndefined();
    expect(state.live).toBe("one");
    const again = await load();
    expect([again.commit, again.refusal]).toEqual(["one", [problem]]);
    expect(await fetchAndLoad()).toBeUndefined();
    state.offer = "two";
    const next = await fetchAndLoad();
    expect([next?.commit, next?.refusal, (await load()).refusal]).toEqual(["two", undefined, undefined]);
    expect(verdicts).toEqual(["bad false 1", "two true 0"]);
  });

  it("O10: the very first commit is not put away when it is bad: each start tells what is wrong", async () => {
    const { state, fetchAndLoad } = followed();
    state.offer = "bad";
    expect((await fetchAndLoad())?.problems).toEqual([problem]);
    expect((await fetchAndLoad())?.problems).toEqual([problem]);
  });

  it("O10: a remote that is away is told, and changes nothing", async () => {
    const { state, failures, load, fetchAndLoad } = followed("one");
    state.isAway = true;
    expect(await fetchAndLoad()).toBeUndefined();
    expect([failures.length, (await load()).commit]).toEqual([1, "one"]);
    state.isAway = false;
    state.offer = "two";
    expect((await fetchAndLoad())?.commit).toBe("two");
  });
});
