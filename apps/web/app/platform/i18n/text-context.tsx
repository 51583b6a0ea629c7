import type { I18n } from '@lingui/core';
import type { Language } from '@cluster-commons/domain/kernel';
import type { Translate } from '@cluster-commons/messages';
import { translatorOf } from '@cluster-commons/messages/translator';
import { createContext, useContext, useMemo, type ReactNode } from 'react';

export interface Texts {
  language: Language;
  messages: I18n;
  t: Translate;
}

const TextContext = createContext<Texts | null>(null);

export function TextProvider({ messages, children }: { messages: I18n; children: ReactNode }) {
  const texts = useMemo<Texts>(
    () => ({ language: messages.locale as Language, messages, t: translatorOf(messages) }),
    [messages],
  );
  return <TextContext value={texts}>{children}</TextContext>;
}

export function useTexts(): Texts {
  const texts = useContext(TextContext);
  if (!texts) throw new Error('There is no TextProvider above this component');
  return texts;
}

/** Says texts in the language of the page. */
export const useText = (): Translate => useTexts().t;
