/** The time zone of press material that names none. */
export const DEFAULT_TIME_ZONE = 'Europe/Stockholm';
