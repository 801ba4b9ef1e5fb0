// What the thread that makes the site and the one that serves it say to each other.

import type { Config } from "../config.ts";
import type { SiteStatus } from "../http/operator-endpoints.ts";
import type { BannerProblem } from "../http/reload-events.ts";
import type { DraftLink } from "../render/render-draft.ts";
import type { FreshResponse } from "../render/search/fresh-response.ts";
import type { ServedSite } from "../render/served-site.ts";
import type { SentErrorPages, SentResponse } from "./sent-response.ts";

export type SentList = readonly (readonly [path: string, response: SentResponse])[];

/** What a site is besides its answers. */
export interface SentSite extends Pick<ServedSite, "locales" | "requestIdMarker" | "searchLocales"> {
  /** Nothing of an earlier site stays. */
  readonly isFirst: boolean;
  readonly removed: readonly string[];
  readonly errorPages: SentErrorPages;
  readonly hasDrafts: boolean;
}

export interface LogLine {
  readonly level: "info" | "warn" | "error";
  readonly fields: Readonly<Record<string, unknown>>;
  readonly text: string;
}

/** An answer that is made for one request, or whose bytes have not come yet. */
export type Question =
  | { readonly kind: "search"; readonly locale: string; readonly query: string }
  | { readonly kind: "notFound"; readonly locale: string; readonly path: string }
  | { readonly kind: "draft"; readonly link: DraftLink; readonly file: string }
  | { readonly kind: "pending"; readonly path: string };

/** From the thread that makes the site; what is sent first is taken first. */
export type SiteMessage =
  /** What the environment says, before anything else. */
  | { readonly kind: "config"; readonly config: Config }
  /** Answers of the next site, or better packed ones of the site that is served; the thread waits until they are taken. */
  | { readonly kind: "answers"; readonly answers: SentList; readonly isServed: boolean }
  | { readonly kind: "site"; readonly site: SentSite }
  | { readonly kind: "status"; readonly status: SiteStatus }
  | { readonly kind: "log"; readonly line: LogLine }
  | { readonly kind: "reloaded"; readonly outcome: "served" | "refused" | "failed" }
  | { readonly kind: "announcement"; readonly problems: readonly BannerProblem[]; readonly hasChanged: boolean }
  | { readonly kind: "report"; readonly text: string }
  | { readonly kind: "made"; readonly id: number; readonly answer: FreshResponse }
  | { readonly kind: "stored"; readonly id: number; readonly answer: SentResponse | undefined }
  | { readonly kind: "failed"; readonly id: number; readonly error: unknown }
  /** There is nothing to serve: the first load found no good content. */
  | { readonly kind: "refused"; readonly text: string };

/** From the thread that serves. */
export type Request =
  | { readonly kind: "taken" }
  | { readonly kind: "reload" }
  /** From the build: what V8 compiled of the thread's code is written beside it. */
  | { readonly kind: "keep-compiled" }
  | { readonly kind: "fetch" }
  /** No more reloads; questions are answered still. */
  | { readonly kind: "close" }
  /** The thread is to end by itself: Node aborts when it ends one that is just beginning to pack an answer. */
  | { readonly kind: "end" }
  | { readonly kind: "ask"; readonly id: number; readonly question: Question };
