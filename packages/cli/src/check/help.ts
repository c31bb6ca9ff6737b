/** `pressrum check --help`. */
export const CHECK_HELP = `pressrum check - what an editor should mend

Usage:
  pressrum check FILE|FOLDER...|- [options]

A file is a press room document, a release or a notice (notice.json). Of a
folder, all that a page shows is looked at: pressroom.json, the older pages
that it names, releases/*.json and notice.json. Nothing is changed, and
nothing is fetched.

Options:
  --json      the findings as JSON, for other programs:
              [{ "file", "path", "severity", "message" }]
  -h, --help  this help

A line says how much it matters, where it is, and what to do:

  error    must be mended before the file is published: what the page cannot
           read, and releases that nobody may see yet
  advice   is for an editor to judge: a contact that cannot be reached, a
           picture without a description, a text that stands there twice ...

  pressroom.json
    error   releases[0].datePublished "Ny bro över ån": is in the future ...
    advice  contactPoints[1] "Kommunikatör i beredskap": has neither
            telephone nor e-mail ...

"releases[0]" is the first release in the file, "releases[1]" the second.

Exit status:
  0  nothing to mend, or only advice
  1  there are errors, or a file cannot be used
  2  wrong usage

Examples:
  pressrum check pressroom.json
  pressrum check public/press
  pressrum import release.txt | pressrum check -
  pressrum check public/press && rsync -a public/press/ server:/press/
`;
