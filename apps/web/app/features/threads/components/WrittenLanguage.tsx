import { contentLanguages } from '@cluster-commons/domain/kernel';
import { Select } from '../../../platform/forms/fields.tsx';
import { useLabels } from '../../../platform/i18n/labels.ts';
import { useText } from '../../../platform/i18n/text-context.tsx';

/** The language that a post is marked with, so that readers see and hear it right. */
export function WrittenLanguage({ defaultValue }: { defaultValue: string }) {
  const t = useText();
  const labels = useLabels();
  return (
    <Select name="lang" label={t('threads.languageOfText')} defaultValue={defaultValue}>
      {contentLanguages.map((code) => (
        <option key={code} value={code}>
          {labels.language(code)}
        </option>
      ))}
    </Select>
  );
}
