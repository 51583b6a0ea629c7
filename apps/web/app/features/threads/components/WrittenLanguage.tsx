import { useContext } from 'react';
import { Select } from '../../../platform/forms/fields.tsx';
import { CameBackContext } from '../../../platform/forms/form-context.ts';
import { useLabels } from '../../../platform/i18n/labels.ts';
import { LanguageOptions } from '../../../platform/i18n/LanguageOptions.tsx';
import { useText } from '../../../platform/i18n/text-context.tsx';

/**
 * The language that a post is marked with, so that readers see and hear it right; guessed from the text where none is
 * chosen.
 */
export function WrittenLanguage({ defaultValue = '' }: { defaultValue?: string | undefined }) {
  const t = useText();
  const labels = useLabels();
  const guessed = useContext(CameBackContext)?.guessedLang;
  return (
    <Select
      name="lang"
      label={t('threads.languageOfText')}
      defaultValue={defaultValue}
      none={guessed === undefined ? t('composer.guess') : t('composer.guessed', { language: labels.language(guessed) })}
    >
      <LanguageOptions />
    </Select>
  );
}
