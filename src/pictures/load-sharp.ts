// Loads sharp, which makes pictures, only when there is a picture to make or to measure: it costs a tenth of the start.

/** Part of the key of everything that is made and kept: a test keeps it equal to the version that is installed. */
export const sharpVersion = "0.35.5";

/** Above this a picture is a mistake or an attack: it would take gigabytes to open. */
export const mostPixels = 60_000_000;

export async function loadSharp() {
  const { default: sharp } = await import("sharp");
  // Every result is kept elsewhere.
  sharp.cache(false);
  return sharp;
}
