/** A start that must not go on; the message is the whole sentence for the person at the terminal. */
export class StartRefused extends Error {}
