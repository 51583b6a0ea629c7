import type { Language } from '@cluster-commons/domain/kernel';
import { localeOf } from '@cluster-commons/messages/locales';
import type { MessageId, Translate } from '@cluster-commons/messages';
import type { CountedTemplate, Template } from './fill-in.ts';

/** A sentence for an island: each named value stays a place, to be filled in by `fillIn`. */
export const templateOf = (t: Translate, id: MessageId, ...names: string[]): Template =>
  t(id, Object.fromEntries(names.map((name) => [name, `{${name}}`])));

/** Numbers among which every language of the interface has one of each of its plural forms. */
const samples = Array.from({ length: 201 }, (_, number) => number);

/** A sentence with `{count}` for an island, which has no plural rules of messages. */
export function countedTemplateOf(t: Translate, language: Language, id: MessageId): CountedTemplate {
  const locale = localeOf[language];
  const plurals = new Intl.PluralRules(locale);
  const numbers = new Intl.NumberFormat(locale);
  const sampleOf = (form: Intl.LDMLPluralRule): number | undefined =>
    samples.find((number) => number > 0 && plurals.select(number) === form) ??
    samples.find((n) => plurals.select(n) === form);
  const forms = plurals.resolvedOptions().pluralCategories.flatMap((form): [Intl.LDMLPluralRule, string][] => {
    const sample = sampleOf(form);
    return sample === undefined ? [] : [[form, t(id, { count: sample }).replace(numbers.format(sample), '{count}')]];
  });
  return Object.fromEntries(forms);
}
