/** The default name of the configuration file. */
export const CONFIG_FILE = 'pressrum.config.json';

/** The default output folder, relative to the configuration file. */
export const DEFAULT_OUT = 'dist';
