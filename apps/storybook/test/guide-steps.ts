/** A step of a guide: a command to run, or the text of a file. */
export interface GuideStep {
  text: string;
  language: string;
  code: string;
  /** The file that the code is for. A command has none. */
  file: string | undefined;
}

/** Reads the numbered steps below a heading of a Markdown page. */
export function readSteps(markdown: string, heading: string): GuideStep[] {
  const [, after = ''] = markdown.split(`## ${heading}\n`);
  const [section = ''] = after.split(/^## /m);
  return [...section.matchAll(/^\d+\. ([^\n]+)\n\n( +)```(\w+)\n(.*?)\n\2```$/gms)].map(
    ([, text = '', indent = '', language = '', code = '']) => ({
      text,
      language,
      code: code.replaceAll(new RegExp(`^${indent}`, 'gm'), ''),
      file: language === 'sh' ? undefined : /`([\w.-]+)`/.exec(text)?.[1],
    }),
  );
}
