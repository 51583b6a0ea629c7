import type { Language } from '@cluster-commons/domain/kernel';

/** One text in every language of the interface, in ICU MessageFormat; a missing language does not compile. */
export type Entry = Readonly<Record<Language, string>>;

export type Entries = Readonly<Record<string, Entry>>;
