import { directionOf, type Language } from '@cluster-commons/domain/kernel';
import { useFrame } from '../session/frame.ts';

export const languageNames: Readonly<Record<Language, string>> = {
  en: 'English',
  fr: 'Français',
  es: 'Español',
  ar: 'العربية',
};

/** This page in another language. */
export function LanguageLink({ language, className }: { language: Language; className?: string }) {
  const { pathname, search } = useFrame();
  const query = new URLSearchParams(search);
  query.set('lang', language);
  return (
    <a
      className={className}
      href={`${pathname}?${query.toString()}`}
      lang={language}
      hrefLang={language}
      dir={directionOf(language)}
    >
      {languageNames[language]}
    </a>
  );
}
