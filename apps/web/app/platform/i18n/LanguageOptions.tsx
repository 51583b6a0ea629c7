import { contentLanguagesFor } from '@cluster-commons/messages/taxonomies/languages';
import { useLabels } from './labels.ts';
import { useTexts } from './text-context.tsx';

/** Every language that a text or a person may have, those of the reader and of the product first. */
export function LanguageOptions() {
  const { language } = useTexts();
  const labels = useLabels();
  return contentLanguagesFor(language).map((code) => (
    <option key={code} value={code}>
      {labels.language(code)}
    </option>
  ));
}
