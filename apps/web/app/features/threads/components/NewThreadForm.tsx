import { directionOf } from '@cluster-commons/domain/kernel';
import { ActForm, SubmitButton } from '../../../platform/acts/ActForm.tsx';
import type { FieldValues } from '../../../platform/forms/form-state.ts';
import { HiddenField, RadioButtons, TextField } from '../../../platform/forms/fields.tsx';
import { useText, useTexts } from '../../../platform/i18n/text-context.tsx';
import layout from '../../../ui/layout.module.css';
import { MarkdownField } from './MarkdownField.tsx';
import { ClusterField, VisibilityField } from './PlaceFields.tsx';
import { WrittenLanguage } from './WrittenLanguage.tsx';

const chosenKinds = ['QUESTION', 'DISCUSSION'] as const;

/** A question, a discussion or an announcement, in one of the author's clusters or in the whole network. */
export function NewThreadForm({ values: { clientKey = '', clusterId = '', kind } }: { values: FieldValues }) {
  const t = useText();
  const { language } = useTexts();
  return (
    <ActForm act="openThread" className={`${layout.blocks} ${layout.narrow}`}>
      <HiddenField name="clientKey" value={clientKey} />
      <TextField name="title" label={t('threads.field.title')} hint={t('threads.field.titleHint')} dir="auto" />
      {kind === 'ANNOUNCEMENT' ? (
        <HiddenField name="kind" value={kind} />
      ) : (
        <RadioButtons
          name="kind"
          label={t('threads.field.kind')}
          defaultValue="QUESTION"
          choices={chosenKinds.map((one) => ({ value: one, label: t(`threads.kind.${one}`) }))}
        />
      )}
      <ClusterField kind={kind === 'ANNOUNCEMENT' ? kind : 'DISCUSSION'} chosen={clusterId} />
      <VisibilityField />
      <MarkdownField
        heading={t('threads.field.body')}
        headingId="body-title"
        label={t('threads.field.body')}
        rows={10}
      />
      <TextField
        name="tags"
        label={t('threads.field.tags')}
        hint={t('threads.field.tagsHint')}
        dir={directionOf(language)}
        isOptional
      />
      <WrittenLanguage defaultValue={language} />
      <p>
        <SubmitButton look="primary">{t('threads.openSubmit')}</SubmitButton>
      </p>
    </ActForm>
  );
}
