/** Environment variables, by name. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** The names of the environment variables that a text refers to: `${NAME}`. */
export const findVariables = (text: string): string[] => [...text.matchAll(VARIABLE)].map(([, name]) => name!);

/** Replaces names with the variables' values; an unset variable is empty. */
export const withVariables = (text: string, variables: Environment): string =>
  text.replace(VARIABLE, (_, name: string) => variables[name] ?? '');

const VARIABLE = /\$\{(\w+)\}/g;

/** Replaces the variables' values with their names, so that the text can be shown and stored. */
export function withNames(text: string, variables: Environment): string {
  let result = text;
  for (const [name, value = ''] of Object.entries(variables)) {
    // Very short values are not secrets, and would be replaced in the middle of words.
    if (value.length < MIN_SECRET_LENGTH) continue;
    for (const spelling of [value, encodeURIComponent(value), encodeURI(value)])
      result = result.replaceAll(spelling, () => `\${${name}}`);
  }
  return result;
}

const MIN_SECRET_LENGTH = 4;
