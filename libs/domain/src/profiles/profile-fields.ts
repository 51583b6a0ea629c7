import { accountLimits } from '../accounts/index.ts';
import { isContentLanguage, isLanguage, type TextLimits } from '../kernel/index.ts';
import { isCountry, isDivision } from '../taxonomies/index.ts';
import { isExpertiseWord } from '../words/index.ts';

/**
 * What a member may say of themself. Check, stored form, columns, input, model and the readers of the form are made of
 * this.
 */
export type ProfileField = {
  /** What it is, for readers of the schema; how it may be empty is added to it. */
  readonly meaning: string;
  /** In the rows of lists and on the profile, on the profile alone, or to the member alone. */
  readonly shown: 'listed' | 'profile' | 'own';
  /** Always has a value: it can be changed, not cleared. */
  readonly isKept?: true;
  /** Stands with the account, not with the profile. */
  readonly isOfAccount?: true;
} &
  /** Of one line, unless it is long. */
  (
    | { readonly kind: 'text'; readonly limits: TextLimits; readonly isLong?: true }
    /** One of a closed vocabulary. */
    | { readonly kind: 'value'; readonly isKnown: (value: unknown) => boolean }
    /** Several of a vocabulary, each once. */
    | { readonly kind: 'values'; readonly isKnown: (value: unknown) => boolean; readonly most: number }
    | { readonly kind: 'flag' }
  );

/** Lengths in Unicode code points, counts in items. */
export const profileFields = {
  name: {
    kind: 'text',
    limits: accountLimits.name,
    meaning: 'The name as the member writes it, in any script',
    shown: 'listed',
    isKept: true,
    isOfAccount: true,
  },
  headline: {
    kind: 'text',
    limits: { least: 0, most: 160 },
    meaning: 'What they do, in a line',
    shown: 'listed',
  },
  about: {
    kind: 'text',
    limits: { least: 0, most: 4_000 },
    isLong: true,
    meaning: 'About themself, in plain text',
    shown: 'profile',
  },
  country: {
    kind: 'value',
    isKnown: isCountry,
    meaning: 'ISO 3166 code of where they work',
    shown: 'listed',
  },
  organisation: {
    kind: 'text',
    limits: { least: 0, most: 160 },
    meaning: 'The organisation they work for',
    shown: 'listed',
  },
  sectors: {
    kind: 'values',
    isKnown: isDivision,
    most: 8,
    meaning: 'ISIC Rev.4 divisions they know, for example 15',
    shown: 'listed',
  },
  expertise: {
    kind: 'values',
    isKnown: isExpertiseWord,
    most: 12,
    meaning: 'What they can help with, codes of the vocabulary of expertise or words of their own',
    shown: 'listed',
  },
  languages: {
    kind: 'values',
    isKnown: isContentLanguage,
    most: 12,
    meaning: 'Languages they write in, ISO 639-1',
    shown: 'listed',
  },
  locale: {
    kind: 'value',
    isKnown: isLanguage,
    meaning: 'Language of the interface and of mails: en, fr, es or ar',
    shown: 'own',
    isKept: true,
    isOfAccount: true,
  },
  isMembersOnly: {
    kind: 'flag',
    meaning: 'Only signed-in members see the profile',
    shown: 'profile',
    isKept: true,
  },
} as const satisfies Record<string, ProfileField>;

export type ProfileFieldName = keyof typeof profileFields;

/** The fields with their names, in their order. */
export const eachProfileField = Object.entries(profileFields) as [ProfileFieldName, ProfileField][];

type FieldOf<Name extends ProfileFieldName> = (typeof profileFields)[Name];

interface GivenByKind {
  text: string;
  value: string;
  values: readonly string[];
  flag: boolean;
}

/** What a member changes of their profile: a field that is absent stays, null clears it. */
export type ProfileChanges = {
  readonly [Name in ProfileFieldName]?: GivenByKind[FieldOf<Name>['kind']] | null;
};

/** What is not said is an empty text, no value, or none of several. */
interface HeldByKind {
  text: string;
  value: string | null;
  values: string[];
  flag: boolean;
}

/** What the fields hold, of those that are shown in that place. */
export type ProfileValues<Shown extends ProfileField['shown'] = ProfileField['shown']> = {
  [Name in ProfileFieldName as FieldOf<Name>['shown'] extends Shown ? Name : never]: HeldByKind[FieldOf<Name>['kind']];
};
