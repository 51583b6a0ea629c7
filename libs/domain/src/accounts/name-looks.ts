/** Signs of other scripts that print as a Latin letter, and letters that print as others (after UTS 39). */
const lookAlikes: Readonly<Record<string, string>> = Object.fromEntries(
  (
    [
      ['a', 'аα'],
      ['b', 'ьβ'],
      ['c', 'сϲ'],
      ['d', 'ԁ'],
      ['e', 'еεҽ'],
      ['h', 'һ'],
      ['k', 'кκ'],
      ['l', 'iіι1|ӏǀ'],
      ['m', 'м'],
      ['n', 'пηո'],
      ['o', 'оοσ0ө'],
      ['p', 'рρ'],
      ['r', 'г'],
      ['s', 'ѕ'],
      ['t', 'тτ'],
      ['u', 'υս'],
      ['v', 'ν'],
      ['w', 'ωԝ'],
      ['x', 'хχ'],
      ['y', 'уγү'],
      ['j', 'ј'],
      ['ا', 'أإآٱ'],
      ['ي', 'ىی'],
      ['ك', 'ک'],
      ['ه', 'ةہ'],
    ] as const
  ).flatMap(([letter, signs]) => Array.from(signs, (sign) => [sign, letter])),
);

/**
 * What the eye takes of a name: small letters without marks, blanks and signs, those that look alike as one. Two names
 * with the same looks pass for each other. Empty for a name without letters and digits.
 */
export function looksOf(name: string): string {
  const letters =
    name
      .normalize('NFKD')
      .toLowerCase()
      .match(/[\p{L}\p{N}|]/gu) ?? [];
  return letters
    .map((letter) => lookAlikes[letter] ?? letter)
    .join('')
    .replaceAll('rn', 'm')
    .replaceAll('vv', 'w');
}
