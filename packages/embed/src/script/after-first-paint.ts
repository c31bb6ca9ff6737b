/** A picture arrives a little later than the text around it, and should be painted before scripts run. */
const PAUSE_AFTER_FRAME_MS = 100;

/** Resolves shortly after the next frame; at once in a hidden page, which paints no frames. */
export const afterFirstPaint = (): Promise<void> =>
  new Promise((resolve) => {
    if (document.hidden) resolve();
    else requestAnimationFrame(() => setTimeout(resolve, PAUSE_AFTER_FRAME_MS));
  });
