/** Which way a text runs. */
export type Direction = 'ltr' | 'rtl';

const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

export const hasRightToLeft = (text: string): boolean => rightToLeft.test(text);

/** Letters of a text, and those of them that run to the right. */
export interface Balance {
  letters: number;
  rightward: number;
}

/** Adds the letters of a text to a balance. */
export function weigh(text: string, balance: Balance): void {
  for (const [letter] of text.matchAll(/\p{L}/gu)) {
    balance.letters += 1;
    if (!rightToLeft.test(letter)) balance.rightward += 1;
  }
}

/** The direction of most letters; undefined where there are none. */
export const directionBy = ({ letters, rightward }: Balance): Direction | undefined =>
  letters === 0 ? undefined : rightward * 2 >= letters ? 'ltr' : 'rtl';

/** Addresses of pages and of mail, and handles: they run to the right in a text of any language. */
const isAddress = (word: string): boolean => ['://', 'www.', '@'].some((sign) => word.includes(sign));

/**
 * The direction of a plain text by most letters of its own words, addresses and handles left out; undefined where it has
 * none. The first letter alone would turn an Arabic title round that begins with the name of a firm.
 */
export function directionOfText(text: string): Direction | undefined {
  const balance = { letters: 0, rightward: 0 };
  for (const word of text.split(/\s+/u)) if (!isAddress(word)) weigh(word, balance);
  return directionBy(balance);
}

/**
 * A text for the middle of a sentence, in marks that keep it apart (isolates, UAX 9) where it runs the other way: for
 * mails, whose programs know no `bdi`.
 */
export const isolated = (text: string, around: Direction): string => {
  const direction = directionOfText(text);
  if (direction === undefined || direction === around) return text;
  return `${direction === 'rtl' ? '\u2067' : '\u2066'}${text}\u2069`;
};
