/** `pressrum withdraw --help`. */
export const WITHDRAW_HELP = `pressrum withdraw - takes a release back

Usage:
  pressrum withdraw ID        takes it out of every page, feed, index and file
  pressrum withdraw --undo ID lets it come back
  pressrum withdraw --list    what has been taken back

ID is the name of the release's page without .html; the page's address will do
as well. Nothing is fetched, so that it works when a source does not answer.
What is taken back is remembered in withdrawn.json beside the configuration:
keep that file, and the release stays away although a source still lists it.

Options:
  --config FILE   the configuration; default pressrum.config.json
  --out DIR       the built folder; default "out" of the configuration, or dist
  -h, --help      this help

Example:
  pressrum withdraw 2026-11-19-ny-bro-over-bjorkan
`;
