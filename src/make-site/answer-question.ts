// The making thread's side: the answer to one question of the serving thread.

import { compressed } from "../render/compressed.ts";
import type { ServedSite } from "../render/served-site.ts";
import { toSent } from "../threads/sent-response.ts";
import type { Question, SiteMessage } from "../threads/site-messages.ts";

/** Never rejects: what goes wrong is the answer. */
export async function answerQuestion(id: number, question: Question, site: ServedSite): Promise<SiteMessage> {
  try {
    return await answer(id, question, site);
  } catch (error) {
    return { kind: "failed", id, error };
  }
}

async function answer(id: number, question: Question, site: ServedSite): Promise<SiteMessage> {
  switch (question.kind) {
    case "search":
      return { kind: "made", id, answer: await site.renderSearch(question.locale, question.query) };
    case "notFound":
      return { kind: "made", id, answer: await site.renderNotFound(question.locale, question.path) };
    case "draft": {
      const draft = await site.openDraft?.(question.link, question.file);
      return { kind: "stored", id, answer: draft && toSent(draft) };
    }
    case "pending": {
      const stored = site.responses.get(question.path);
      return { kind: "stored", id, answer: stored && toSent(compressed(stored)) };
    }
  }
}
