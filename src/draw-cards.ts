// Process entry: draws cards one after the other for the process that started it, and ends when that one lets go of it.

import type { DrawingReply, DrawingTask } from "./make-site/card-drawing.ts";
import { drawCard } from "./pictures/draw-card.ts";
import { lowerPriority, priorities } from "./threads/thread-priority.ts";

process.on("message", async ({ card, fontsFolder }: DrawingTask) => {
  const reply: DrawingReply = await drawCard(card, fontsFolder).then(
    (bytes) => ({ bytes }),
    (error: unknown) => ({ reason: error instanceof Error ? error.message : String(error) }),
  );
  if (process.connected) process.send?.(reply);
});
lowerPriority(priorities.drawing);
