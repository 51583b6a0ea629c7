import { accountLimits } from '../accounts/index.ts';
import { checkText, checkValues, isContentLanguage, isLanguage, problem, type Problem } from '../kernel/index.ts';
import { isCountry, isDivision, isExpertise } from '../taxonomies/index.ts';
import { profileLimits } from './profile-limits.ts';

/** What a member changes of their profile: a field that is absent stays, null clears it. */
export interface ProfileChanges {
  readonly name?: string | null;
  readonly headline?: string | null;
  readonly about?: string | null;
  readonly country?: string | null;
  readonly organisation?: string | null;
  readonly sectors?: readonly string[] | null;
  readonly expertise?: readonly string[] | null;
  readonly languages?: readonly string[] | null;
  readonly locale?: string | null;
  readonly isMembersOnly?: boolean | null;
}

/** Fields that always have a value: they can be changed, not cleared. */
const kept = ['name', 'locale', 'isMembersOnly'] as const;

/** Everything that is wrong with the changes; empty when nothing is. */
export function checkProfile(changes: ProfileChanges): Problem[] {
  const text = (field: 'headline' | 'about' | 'organisation'): Problem[] =>
    checkText(changes[field] ?? '', profileLimits[field], 'input', field);
  const values = (field: 'sectors' | 'expertise' | 'languages', isKnown: (value: unknown) => boolean): Problem[] =>
    checkValues(changes[field] ?? [], isKnown, profileLimits[field], 'input', field);
  const isOneOf = (field: 'country' | 'locale', isKnown: (value: unknown) => boolean): Problem[] => {
    const value = changes[field] ?? null;
    return value === null || isKnown(value) ? [] : [problem('NOT_A_VALUE', 'input', field)];
  };
  return [
    ...kept.filter((field) => changes[field] === null).map((field) => problem('REQUIRED', 'input', field)),
    ...(typeof changes.name === 'string' ? checkText(changes.name, accountLimits.name, 'input', 'name') : []),
    ...text('headline'),
    ...text('about'),
    ...isOneOf('country', isCountry),
    ...text('organisation'),
    ...values('sectors', isDivision),
    ...values('expertise', isExpertise),
    ...values('languages', isContentLanguage),
    ...isOneOf('locale', isLanguage),
  ];
}

const unique = (values: readonly string[]): string[] => [...new Set(values)];

/** The changes as stored: texts trimmed, each value once, what is cleared as its empty value. */
export function normaliseProfile(changes: ProfileChanges): Record<string, string | boolean | string[] | null> {
  return Object.fromEntries(
    Object.entries(changes)
      .filter(([, value]) => value !== undefined)
      .map(([field, value]) => {
        if (field === 'sectors' || field === 'expertise' || field === 'languages') return [field, unique(value ?? [])];
        if (field === 'country' || typeof value === 'boolean') return [field, value];
        return [field, (value ?? '').trim()];
      }),
  );
}
