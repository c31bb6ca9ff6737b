/** The command. Importing it runs the command line of this process. */
export {};
