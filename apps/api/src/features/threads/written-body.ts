import { isLanguage, languages, linesOf, type Language } from '@cluster-commons/domain/kernel';
import {
  bodyOfSections,
  sectionsOfBody,
  type SectionHeadings,
  type SectionName,
  type ThreadForm,
} from '@cluster-commons/domain/threads';
import { textFor } from '@cluster-commons/messages';
import type { ThreadSection } from './thread-sections.model.ts';

/** Languages that a post is written in. */
export interface PostLanguage {
  /** Of the text, ISO 639-1. */
  readonly lang: string;
  /** Of the page it was written on: that of its headings where the product does not speak `lang`. */
  readonly pageLanguage: Language;
}

function headingsOf(language: Language): {
  case: SectionHeadings<'case'>;
  looking_for: SectionHeadings<'looking_for'>;
} {
  const t = textFor(language);
  return {
    case: {
      problem: t('kinds.section.problem'),
      action: t('kinds.section.action'),
      cost: t('kinds.section.cost'),
      result: t('kinds.section.result'),
      failed: t('kinds.section.failed'),
    },
    looking_for: {
      wanted: t('kinds.section.wanted'),
      offered: t('kinds.section.offered'),
      until: t('kinds.section.until'),
    },
  };
}

/** The Markdown of an opening post: as it was typed, or the sections of its kind below their headings. */
export function bodyOf(form: ThreadForm & PostLanguage): string {
  const headings = headingsOf(isLanguage(form.lang) ? form.lang : form.pageLanguage);
  if (form.kind === 'case' && form.case !== null) return bodyOfSections('case', form.case, headings.case);
  if (form.kind === 'looking_for' && form.lookingFor !== null) {
    return bodyOfSections('looking_for', form.lookingFor, headings.looking_for);
  }
  return linesOf(form.body ?? '');
}

/** The sections of an opening post, in their order, those that it has; null where it has another form. */
export function sectionsOf(kind: ThreadForm['kind'], body: string): ThreadSection[] | null {
  if (kind !== 'case' && kind !== 'looking_for') return null;
  const found = sectionsOfBody(
    kind,
    body,
    languages.map((language) => headingsOf(language)[kind] as SectionHeadings<typeof kind>),
  );
  return found === null
    ? null
    : Object.entries(found)
        .map(([name, text]) => ({ name: name as SectionName, text }))
        .filter(({ text }) => text !== '');
}
