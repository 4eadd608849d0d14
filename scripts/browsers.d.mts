/** Where Chromium may be, in the order in which it is looked for: the environment, the system, Playwright's own copy. */
export function chromiumPaths(): string[];

/** The Chromium to use, or null when there is none. */
export function findChromium(): string | null;

/** What Chromium is started with. */
export const CHROMIUM_ARGS: string[];

/** The Firefox to use, or null when there is none. */
export function findFirefox(): string | null;
