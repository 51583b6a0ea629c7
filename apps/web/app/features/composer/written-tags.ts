import type { Language } from '@cluster-commons/domain/kernel';
import { tagName } from '@cluster-commons/messages/taxonomies/tags';
import { choices, listed, type FieldReader } from '../../platform/acts/field-readers.ts';

/** What stands between two tags of a list. */
export const tagComma = (language: Language): string => (language === 'ar' ? '، ' : ', ');

/** Stored tags as they are typed. */
export const tagsAsTyped = (tags: readonly string[], language: Language): string =>
  tags.map((tag) => tagName(tag, language)).join(tagComma(language));

/** Tags that were typed, and those that were chosen beside. */
export const writtenTags: FieldReader<string[]> = (form, name) => [
  ...new Set([...listed(form, name), ...choices(form, 'knownTags')]),
];
