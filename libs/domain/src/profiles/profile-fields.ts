import { accountLimits } from '../accounts/index.ts';
import { isContentLanguage, isLanguage, type TextLimits } from '../kernel/index.ts';
import { isCountry, isDivision, isExpertise } from '../taxonomies/index.ts';
import { profileLimits } from './profile-limits.ts';

/** What a member may say of themself. Its check, its stored form, its input and its statement are made of this. */
export type ProfileField = {
  /** Always has a value: it can be changed, not cleared. */
  readonly isKept?: true;
  /** Stands with the account, not with the profile. */
  readonly isOfAccount?: true;
} & (
  | { readonly kind: 'text'; readonly limits: TextLimits }
  /** One of a closed vocabulary. */
  | { readonly kind: 'value'; readonly isKnown: (value: unknown) => boolean }
  /** Several of a closed vocabulary, each once. */
  | { readonly kind: 'values'; readonly isKnown: (value: unknown) => boolean; readonly most: number }
  | { readonly kind: 'flag' }
);

export const profileFields = {
  name: { kind: 'text', limits: accountLimits.name, isKept: true, isOfAccount: true },
  headline: { kind: 'text', limits: profileLimits.headline },
  about: { kind: 'text', limits: profileLimits.about },
  country: { kind: 'value', isKnown: isCountry },
  organisation: { kind: 'text', limits: profileLimits.organisation },
  sectors: { kind: 'values', isKnown: isDivision, most: profileLimits.sectors },
  expertise: { kind: 'values', isKnown: isExpertise, most: profileLimits.expertise },
  languages: { kind: 'values', isKnown: isContentLanguage, most: profileLimits.languages },
  locale: { kind: 'value', isKnown: isLanguage, isKept: true, isOfAccount: true },
  isMembersOnly: { kind: 'flag', isKept: true },
} as const satisfies Record<string, ProfileField>;

export type ProfileFieldName = keyof typeof profileFields;

/** The fields with their names, in their order. */
export const eachProfileField = Object.entries(profileFields) as [ProfileFieldName, ProfileField][];

interface ValueOfKind {
  text: string;
  value: string;
  values: readonly string[];
  flag: boolean;
}

/** What a member changes of their profile: a field that is absent stays, null clears it. */
export type ProfileChanges = {
  readonly [Name in ProfileFieldName]?: ValueOfKind[(typeof profileFields)[Name]['kind']] | null;
};
