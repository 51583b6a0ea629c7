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

/** Scripts whose letters print as those of another one of these. */
const alikeScripts = [/\p{Script=Latin}/u, /\p{Script=Cyrillic}/u, /\p{Script=Greek}/u, /\p{Script=Armenian}/u];

/** Whether a word of a name is put together of letters of several scripts that look alike: nobody's name is. */
export const mixesScripts = (name: string): boolean =>
  (name.normalize('NFKC').match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).some(
    (word) => alikeScripts.filter((script) => script.test(word)).length > 1,
  );

/**
 * What a name of another script reads as to those who know Latin letters alone: each of its letters prints as one of
 * them. Null for names that cannot be mistaken so, which are nearly all.
 */
export function latinLooksOf(name: string): string | null {
  const looks = looksOf(name);
  const isOther = alikeScripts.slice(1).some((script) => script.test(name));
  return isOther && /^[a-z0-9]+$/.test(looks) ? looks : null;
}
