/** A file of the readers' fixtures, such as `text/01-seed-twin.txt`, or a folder, such as `formats/`. */
export const feedsFixture = (path: string): URL => new URL(`../../feeds/fixtures/${path}`, import.meta.url);

/** The source of `text-boundaries.ts`, for a page that cannot import it. */
export const textBoundariesSource = new URL('./text-boundaries.ts', import.meta.url);

/** The source of `hostile-faults.ts`, for the same. */
export const hostileFaultsSource = new URL('./hostile-faults.ts', import.meta.url);
