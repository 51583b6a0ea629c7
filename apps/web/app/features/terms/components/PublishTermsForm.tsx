import { languages } from '@cluster-commons/domain/kernel';
import { useContext } from 'react';
import { ActForm, HiddenFields, SubmitButton } from '../../../platform/acts/ActForm.tsx';
import { TextArea, TextField } from '../../../platform/forms/fields.tsx';
import { CameBackContext } from '../../../platform/forms/form-context.ts';
import type { FieldValues } from '../../../platform/forms/form-state.ts';
import { languageNames } from '../../../platform/frame/LanguageLink.tsx';
import { useText } from '../../../platform/i18n/text-context.tsx';
import { Button } from '../../../ui/control/Button.tsx';
import layout from '../../../ui/layout.module.css';
import { Preview } from '../../../ui/Prose.tsx';
import { adminTermsPage } from '../admin-terms.ts';

/** A text as it holds now in each language, to be written anew. */
export function PublishTermsForm({ values }: { values: FieldValues }) {
  const t = useText();
  const terms = adminTermsPage.useIfLoaded()?.data.terms;
  const preview = useContext(CameBackContext)?.preview;
  const bodies = new Map(terms?.bodies.map(({ lang, body }) => [lang, body]));
  return (
    <ActForm act="publishTerms" className={`${layout.blocks} ${layout.narrow}`}>
      <HiddenFields
        values={{
          kind: values['kind'] ?? terms?.kind ?? 'TERMS',
          baseVersion: values['baseVersion'] ?? String(terms?.version ?? 0),
        }}
      />
      <TextField
        name="changes"
        label={t('terms.admin.changes')}
        hint={t('terms.admin.changesHint')}
        autoComplete="off"
        dir="auto"
      />
      {languages.map((language) => (
        <div key={language} className={layout.stack}>
          <TextArea
            name={language}
            label={<span lang={language}>{languageNames[language]}</span>}
            rows={12}
            defaultValue={bodies.get(language) ?? ''}
            isOptional={language !== 'en'}
          />
          {/* The first button of the form: Enter in the line above shows the text, and publishes nothing. */}
          <p>
            <Button
              type="submit"
              name="mode"
              value={language}
              aria-label={t('terms.admin.preview', { language: languageNames[language] })}
            >
              {t('composer.preview')}
            </Button>
          </p>
          {preview !== undefined && values['mode'] === language && <Preview html={preview} lang={language} isLong />}
        </div>
      ))}
      <p>
        <SubmitButton look="primary">{t('terms.admin.publish')}</SubmitButton>
      </p>
    </ActForm>
  );
}
