import { checkName } from '../accounts/index.ts';
import { checkLine, checkText, checkValues, lineOf, linesOf, problem, type Problem } from '../kernel/index.ts';
import { eachProfileField, type ProfileChanges, type ProfileField } from './profile-fields.ts';

/** The value of any field, as it is given. */
type Given = ProfileChanges[keyof ProfileChanges];

function checkField(name: string, field: ProfileField, given: Given): Problem[] {
  if (given === undefined) return [];
  if (given === null) return field.isKept ? [problem('REQUIRED', 'input', name)] : [];
  switch (field.kind) {
    case 'text':
      if (name === 'name') return checkName(String(given), 'input', name);
      return (field.isLong ? checkText : checkLine)(String(given), field.limits, 'input', name);
    case 'value':
      return field.isKnown(given) ? [] : [problem('NOT_A_VALUE', 'input', name)];
    case 'values':
      return checkValues(valuesIn(given), field.isKnown, field.most, 'input', name);
    case 'flag':
      return [];
  }
}

/** Everything that is wrong with the changes; empty when nothing is. */
export const checkProfile = (changes: ProfileChanges): Problem[] =>
  eachProfileField.flatMap(([name, field]) => checkField(name, field, changes[name]));

const valuesIn = (given: Given): readonly string[] =>
  given === null || given === undefined || typeof given === 'boolean' ? [] : [given].flat();

function stored(field: ProfileField, given: Given): string | boolean | string[] | null {
  if (field.kind === 'values') return [...new Set(valuesIn(given).map(lineOf))];
  if (field.kind === 'text') return field.isLong ? linesOf(String(given ?? '')).trim() : lineOf(String(given ?? ''));
  return typeof given === 'string' || typeof given === 'boolean' ? given : null;
}

/** The changes as stored: texts trimmed, lines tidied, each value once, what is cleared as its empty value. */
export const normaliseProfile = (changes: ProfileChanges): Record<string, string | boolean | string[] | null> =>
  Object.fromEntries(
    eachProfileField
      .filter(([name]) => changes[name] !== undefined)
      .map(([name, field]) => [name, stored(field, changes[name])]),
  );
