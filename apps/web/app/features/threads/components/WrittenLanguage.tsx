import { Select } from '../../../platform/forms/fields.tsx';
import { LanguageOptions } from '../../../platform/i18n/LanguageOptions.tsx';
import { useText } from '../../../platform/i18n/text-context.tsx';

/** The language that a post is marked with, so that readers see and hear it right. */
export function WrittenLanguage({ defaultValue }: { defaultValue: string }) {
  const t = useText();
  return (
    <Select name="lang" label={t('threads.languageOfText')} defaultValue={defaultValue}>
      <LanguageOptions />
    </Select>
  );
}
