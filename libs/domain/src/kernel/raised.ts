const raisedSigns: Readonly<Record<string, string>> = {
  ...{ '0': '⁰', '1': '¹', '2': '²', '3': '³', '4': '⁴', '5': '⁵', '6': '⁶', '7': '⁷', '8': '⁸', '9': '⁹' },
  ...{ '+': '⁺', '-': '⁻', '−': '⁻', '=': '⁼', '(': '⁽', ')': '⁾', n: 'ⁿ', i: 'ⁱ' },
};
const loweredSigns: Readonly<Record<string, string>> = {
  ...{ '0': '₀', '1': '₁', '2': '₂', '3': '₃', '4': '₄', '5': '₅', '6': '₆', '7': '₇', '8': '₈', '9': '₉' },
  ...{ '+': '₊', '-': '₋', '−': '₋', '=': '₌', '(': '₍', ')': '₎' },
};
/** What stands above or below its line, by the name of its element. */
export const raisedKinds = {
  sup: { signs: raisedSigns, mark: '^' },
  sub: { signs: loweredSigns, mark: '_' },
} as const;
export type RaisedKind = keyof typeof raisedKinds;

/**
 * A raised or lowered text as plain text says it, so that a number keeps its meaning: `10<sup>6</sup>` is 10⁶, and what
 * has no such signs follows a mark: `x^(2a)`.
 */
export function saidPlainly(kind: RaisedKind, text: string): string {
  const { signs, mark } = raisedKinds[kind];
  const characters = Array.from(text.trim());
  if (characters.length === 0) return '';
  if (characters.every((one) => signs[one] !== undefined)) return characters.map((one) => signs[one]).join('');
  return characters.length === 1 ? `${mark}${text.trim()}` : `${mark}(${text.trim()})`;
}
