/** An option as its form shows it. */
export interface BallotOption {
  id: string;
  text: string;
}

/** The options of a poll as one value that travels with its form, so that it can stand alone. */
export const ballotOf = (options: readonly BallotOption[]): string =>
  options.map(({ id, text }) => `${id} ${text}`).join('\n');

export const optionsIn = (ballot: string): BallotOption[] =>
  ballot
    .split(/\r?\n/)
    .map((line) => /^(\S+) (.+)$/.exec(line))
    .flatMap((found) => (found?.[1] && found[2] ? [{ id: found[1], text: found[2] }] : []));
