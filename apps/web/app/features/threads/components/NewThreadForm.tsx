import { newThreadPath } from '@cluster-commons/paths';
import { ActForm, SubmitButton } from '../../../platform/acts/ActForm.tsx';
import { SaveDraftButton } from '../../../platform/drafts/DraftInForm.tsx';
import type { FieldValues } from '../../../platform/forms/form-state.ts';
import { Checkbox, HiddenField, RadioButtons, TextField } from '../../../platform/forms/fields.tsx';
import { useText } from '../../../platform/i18n/text-context.tsx';
import layout from '../../../ui/layout.module.css';
import text from '../../../ui/text.module.css';
import { chosenKinds, newThreadAt, useUsedTags } from '../new-thread.ts';
import { TagField } from '../../composer/index.ts';
import { FileField } from '../../files/index.ts';
import { LaterFields, WaitingNotice } from './LaterFields.tsx';
import { MarkdownField } from './MarkdownField.tsx';
import { ClusterField, VisibilityField } from './PlaceFields.tsx';
import { SimilarField } from './SimilarField.tsx';
import { useKeptDraft } from './use-kept-draft.ts';
import { WrittenLanguage } from './WrittenLanguage.tsx';

/** Whether a question is asked without a name, and who is shown it all the same. */
function NamelessField() {
  const t = useText();
  return (
    <Checkbox
      name="isAnonymous"
      label={
        <>
          {t('threads.nameless.ask')} <span className={text.muted}>{t('threads.nameless.hint')}</span>
        </>
      }
    />
  );
}

/** A question, a discussion or an announcement, in one of the author's clusters or in the whole network. */
export function NewThreadForm({ values: { clientKey = '', clusterId = '', kind } }: { values: FieldValues }) {
  const t = useText();
  const isAnnouncement = kind === 'ANNOUNCEMENT';
  const draft = useKeptDraft(isAnnouncement ? 'openAnnouncement' : 'openThread');
  const ownPath = newThreadAt(isAnnouncement ? kind : null, draft.key);
  return (
    <ActForm act="openThread" className={`${layout.blocks} ${layout.narrow}`} draft={draft} canWait bringsFile>
      <WaitingNotice kept={draft.kept} />
      <HiddenField name="clientKey" value={clientKey} />
      <TextField name="title" label={t('threads.field.title')} hint={t('threads.field.titleHint')} dir="auto" />
      <SimilarField />
      {isAnnouncement ? (
        <HiddenField name="kind" value={kind} />
      ) : (
        <RadioButtons
          name="kind"
          label={t('threads.field.kind')}
          defaultValue="QUESTION"
          choices={chosenKinds.map((one) => ({ value: one, label: t(`threads.kind.${one}`) }))}
        />
      )}
      {!isAnnouncement && <NamelessField />}
      <ClusterField kind={isAnnouncement ? kind : 'DISCUSSION'} chosen={clusterId} />
      <VisibilityField />
      <MarkdownField
        label={t('threads.field.body')}
        rows={10}
        draftPath={ownPath === newThreadPath ? undefined : ownPath}
      />
      <FileField purpose="post" />
      <TagField used={useUsedTags()} />
      <WrittenLanguage />
      <p className={layout.row}>
        <SubmitButton look={draft.kept?.opensAt ? 'plain' : 'primary'}>{t('threads.openSubmit')}</SubmitButton>
        {draft.kept?.opensAt ? null : <SaveDraftButton />}
      </p>
      <LaterFields kind={isAnnouncement ? kind : 'DISCUSSION'} kept={draft.kept} />
    </ActForm>
  );
}
