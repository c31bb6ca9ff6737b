import { UsageError } from './io.js';

/** Parsers of option values. Each throws a `UsageError` that names the option and the remedy. */

/** An http(s) URL. */
export const parseUrl =
  (option: string) =>
  (value: string): string => {
    const url = value.trim();
    if (!/^https?:\/\//i.test(url) || !URL.canParse(url))
      throw new UsageError(`${option} ${url}: is not a URL; it must start with https://`);
    return url;
  };

/** The URL of a folder, with a slash at the end. */
export const parseFolderUrl =
  (option: string) =>
  (value: string): string =>
    new URL('./', `${parseUrl(option)(value).replace(/\/*$/, '')}/`).href;

/** A whole number from 0 to `max`. */
export const parseWholeNumber =
  (option: string, max: number) =>
  (value: string): number => {
    const number = Number(value);
    if (!/^\d+$/.test(value) || number > max)
      throw new UsageError(`${option} ${value}: must be a whole number from 0 to ${max}`);
    return number;
  };

/** The name of a file or folder. An empty one comes from an unset variable in a script. */
export const parsePath =
  (option: string) =>
  (value: string): string => {
    if (!value.trim()) throw new UsageError(`${option}: is empty; write the name of a file or folder`);
    return value;
  };

/** Collects the names of an argument that may be repeated. */
export const collectPaths =
  (argument: string) =>
  (value: string, previous: string[] = []): string[] => [...previous, parsePath(argument)(value)];

/** Collects the values of an option that may be repeated. */
export const collect = (value: string, previous: string[] = []): string[] => [...previous, value];
