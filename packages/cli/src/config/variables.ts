/** Environment variables, by name. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** The names in a text that stand for environment variables: `${NAME}`. */
export const namesIn = (text: string): string[] => [...text.matchAll(VARIABLE)].map(([, name]) => name!);

/** The text with the variables' values; nothing for one that is not set. */
export const withVariables = (text: string, variables: Environment): string =>
  text.replace(VARIABLE, (_, name: string) => variables[name] ?? '');

const VARIABLE = /\$\{(\w+)\}/g;

/** The other way round: a text that came of the values, fit to be shown and kept. A value of few letters is no secret. */
export function withNames(text: string, variables: Environment): string {
  let named = text;
  for (const [name, value = ''] of Object.entries(variables)) {
    if (value.length < SHORTEST_SECRET) continue;
    for (const spelling of [value, encodeURIComponent(value), encodeURI(value)])
      named = named.replaceAll(spelling, () => `\${${name}}`);
  }
  return named;
}

const SHORTEST_SECRET = 4;
