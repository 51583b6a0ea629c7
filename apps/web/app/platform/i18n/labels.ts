import { localeOf } from '@cluster-commons/messages/locales';
import { useTexts } from './text-context.tsx';

export interface Labels {
  country: (code: string) => string;
  language: (code: string) => string;
}

/** The names of countries and languages in the language of the page. */
export function useLabels(): Labels {
  const { language } = useTexts();
  const regions = new Intl.DisplayNames(localeOf[language], { type: 'region' });
  const languages = new Intl.DisplayNames(localeOf[language], { type: 'language' });
  return { country: (code) => regions.of(code) ?? code, language: (code) => languages.of(code) ?? code };
}
