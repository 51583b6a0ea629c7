import { checkLine, type Problem } from '../kernel/index.ts';

export const passkeyLimits = {
  name: { least: 1, most: 60 },
  /** Of one member. */
  most: 20,
  /** How long what a device is asked to sign can be answered. */
  challengeSeconds: 600,
  /** Longest answer of a device that is read, in characters. */
  answerMost: 20_000,
} as const;

/** What a member calls a passkey, so that they know it again when they want to remove it. */
export const checkPasskeyName = (name: string, ...path: string[]): Problem[] =>
  checkLine(name, passkeyLimits.name, ...path);
