/** Something the person who typed the command can mend; nothing was written. The message is for them. */
export class ImportRefused extends Error {}
