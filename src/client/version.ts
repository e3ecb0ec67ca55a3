/** The version of this library, sent with every call as `Loket-Client`; a test holds it equal to package.json. */
export const VERSION = '0.1.0';
