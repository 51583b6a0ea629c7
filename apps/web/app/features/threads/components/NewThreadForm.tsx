import { clusterLanguage } from '@cluster-commons/domain/clusters';
import { draftKeyOf } from '@cluster-commons/domain/drafts';
import { directionOf } from '@cluster-commons/domain/kernel';
import { ActForm, SubmitButton } from '../../../platform/acts/ActForm.tsx';
import { SaveDraftButton } from '../../../platform/drafts/DraftInForm.tsx';
import type { FieldValues } from '../../../platform/forms/form-state.ts';
import { HiddenField, RadioButtons, Select, TextField } from '../../../platform/forms/fields.tsx';
import { useText, useTexts } from '../../../platform/i18n/text-context.tsx';
import layout from '../../../ui/layout.module.css';
import { newThreadPage, threadKinds, threadVisibilities } from '../new-thread.ts';
import { FileField } from '../../files/index.ts';
import { MarkdownField } from './MarkdownField.tsx';
import { SimilarField } from './SimilarField.tsx';
import { WrittenLanguage } from './WrittenLanguage.tsx';

/** A new discussion, in one of the author's clusters or in the whole network. */
export function NewThreadForm({ values: { clientKey = '', clusterId = '' } }: { values: FieldValues }) {
  const t = useText();
  const { language } = useTexts();
  const loaded = newThreadPage.useIfLoaded()?.data;
  const clusters = loaded?.viewer?.clusters.filter(({ isArchived }) => !isArchived);
  return (
    <ActForm
      act="openThread"
      className={`${layout.blocks} ${layout.narrow}`}
      draft={{ key: draftKeyOf('openThread'), kept: loaded?.draft ?? null }}
      canWait
      bringsFile
    >
      <HiddenField name="clientKey" value={clientKey} />
      <TextField name="title" label={t('threads.field.title')} hint={t('threads.field.titleHint')} dir="auto" />
      <SimilarField />
      <RadioButtons
        name="kind"
        label={t('threads.field.kind')}
        defaultValue="QUESTION"
        choices={threadKinds.map((kind) => ({ value: kind, label: t(`threads.kind.${kind}`) }))}
      />
      <ClusterField clusters={clusters} chosen={clusterId} />
      <RadioButtons
        name="visibility"
        label={t('threads.field.visibility')}
        defaultValue="PUBLIC"
        choices={threadVisibilities.map((visibility) => ({
          value: visibility,
          label: t(`threads.visibility.${visibility}`),
        }))}
      />
      <MarkdownField
        heading={t('threads.field.body')}
        headingId="body-title"
        label={t('threads.field.body')}
        rows={10}
      />
      <FileField purpose="post" />
      <TextField
        name="tags"
        label={t('threads.field.tags')}
        hint={t('threads.field.tagsHint')}
        dir={directionOf(language)}
        isOptional
      />
      <WrittenLanguage />
      <p className={layout.row}>
        <SubmitButton look="primary">{t('threads.openSubmit')}</SubmitButton>
        <SaveDraftButton />
      </p>
    </ActForm>
  );
}

interface ClusterFieldProps {
  /** Undefined where the author's clusters are not known: the choice then stays as it was sent. */
  clusters: readonly { id: string; name: string }[] | undefined;
  chosen: string;
}

function ClusterField({ clusters, chosen }: ClusterFieldProps) {
  const t = useText();
  if (clusters === undefined) return <HiddenField name="clusterId" value={chosen} />;
  return (
    <Select
      name="clusterId"
      label={t('threads.field.cluster')}
      hint={t('threads.field.clusterHint')}
      defaultValue={chosen}
      none={t('threads.wholeNetwork')}
    >
      {clusters.map(({ id, name }) => (
        <option key={id} value={id} lang={clusterLanguage}>
          {name}
        </option>
      ))}
    </Select>
  );
}
