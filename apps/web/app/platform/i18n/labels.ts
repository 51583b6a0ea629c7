import { countryName } from '@cluster-commons/messages/taxonomies/countries';
import { languageName } from '@cluster-commons/messages/taxonomies/languages';
import { useMemo } from 'react';
import { useTexts } from './text-context.tsx';

export interface Labels {
  country: (code: string) => string;
  language: (code: string) => string;
}

/** The names of countries and languages in the language of the page; an unknown code stands for itself. */
export function useLabels(): Labels {
  const { language } = useTexts();
  return useMemo(
    () => ({
      country: (code) => countryName(code, language),
      language: (code) => languageName(code, language),
    }),
    [language],
  );
}
