import { languages } from '@cluster-commons/domain/kernel';
import { ActForm, HiddenFields, SubmitButton } from '../../../platform/acts/ActForm.tsx';
import { TextArea, TextField } from '../../../platform/forms/fields.tsx';
import type { FieldValues } from '../../../platform/forms/form-state.ts';
import { languageNames } from '../../../platform/frame/LanguageLink.tsx';
import { useText } from '../../../platform/i18n/text-context.tsx';
import layout from '../../../ui/layout.module.css';
import { adminTermsPage } from '../admin-terms.ts';

/** A text as it holds now in each language, to be written anew. */
export function PublishTermsForm({ values }: { values: FieldValues }) {
  const t = useText();
  const terms = adminTermsPage.useIfLoaded()?.data.terms;
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
        <TextArea
          key={language}
          name={language}
          label={<span lang={language}>{languageNames[language]}</span>}
          rows={12}
          defaultValue={bodies.get(language) ?? ''}
          isOptional={language !== 'en'}
        />
      ))}
      <p>
        <SubmitButton look="primary">{t('terms.admin.publish')}</SubmitButton>
      </p>
    </ActForm>
  );
}
