import { setupI18n, type I18n } from '@lingui/core';
import { compileMessage, type CompiledMessage } from '@lingui/message-utils/compileMessage';
import type { Language } from '@cluster-commons/domain/kernel';
import { catalogue } from './catalogue.ts';
import type { Entries } from './entry.ts';
import { localeOf } from './locales.ts';
import { translatorOf, type Translate } from './translator.ts';

export type CompiledCatalogue = Record<string, CompiledMessage>;
/** The catalogue of one language, parsed; a browser gets this and no parser. */
export function compiledCatalogue(language: Language): CompiledCatalogue {
  const entries: Entries = catalogue;
  return Object.fromEntries(Object.entries(entries).map(([id, entry]) => [id, compileMessage(entry[language])]));
}

const made = new Map<Language, I18n>();

/** The messages of one language, compiled once in this process. */
export function messagesOf(language: Language): I18n {
  let messages = made.get(language);
  if (!messages) {
    messages = setupI18n();
    messages.loadAndActivate({ locale: language, locales: localeOf[language], messages: compiledCatalogue(language) });
    made.set(language, messages);
  }
  return messages;
}

/** Texts outside pages: mails, errors, exports. */
export const textFor = (language: Language): Translate => translatorOf(messagesOf(language));
