/** The package's version; a test holds it to package.json. It is part of every record. */
export const VERSION = '0.1.0';
