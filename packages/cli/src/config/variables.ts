/** Environment variables, by name. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** A text with each `${NAME}` as the environment variable of that name. One that is not set is told to `complain`. */
export const withVariables = (
  text: string,
  environment: Environment,
  complain: (problem: string) => void,
): string =>
  text.replace(/\$\{(\w+)\}/g, (_, name: string) => {
    const value = environment[name];
    if (!value) complain(`names the environment variable ${name}, which is not set; set it before the build`);
    return value ?? '';
  });
