import type { DraftForm } from '@cluster-commons/domain/drafts';
import type { ReactNode } from 'react';
import { ActForm, SubmitButton } from '../../../platform/acts/ActForm.tsx';
import { SaveDraftButton } from '../../../platform/drafts/DraftInForm.tsx';
import { HiddenField, TextField } from '../../../platform/forms/fields.tsx';
import type { FieldValues } from '../../../platform/forms/form-state.ts';
import { useText } from '../../../platform/i18n/text-context.tsx';
import { Island } from '../../../platform/islands/Island.tsx';
import { templateOf } from '../../../platform/islands/words.ts';
import layout from '../../../ui/layout.module.css';
import { TagField } from '../../composer/index.ts';
import { FileField } from '../../files/index.ts';
import FormDraft from '../islands/FormDraft.tsx';
import { newThreadAt, useUsedTags, type FormKind } from '../new-thread.ts';
import { LaterFields, WaitingNotice } from './LaterFields.tsx';
import { ClusterField, VisibilityField } from './PlaceFields.tsx';
import { useKeptDraft } from './use-kept-draft.ts';
import { WrittenLanguage } from './WrittenLanguage.tsx';

interface KindFormProps {
  act: Extract<DraftForm, 'openCase' | 'openLookingFor' | 'openPoll'>;
  kind: Exclude<FormKind, 'ANNOUNCEMENT'>;
  values: FieldValues;
  /** What the kind has of its own. */
  children: ReactNode;
}

/** The form of a kind: its title, what it has of its own, and where it is to stand. */
export function KindForm({ act, kind, values: { clientKey = '', clusterId = '' }, children }: KindFormProps) {
  const t = useText();
  const draft = useKeptDraft(act);
  return (
    <ActForm act={act} className={`${layout.blocks} ${layout.narrow}`} draft={draft} canWait bringsFile>
      <WaitingNotice kept={draft.kept} />
      <HiddenField name="clientKey" value={clientKey} />
      <input type="hidden" name="kind" value={kind} />
      <TextField name="title" label={t('threads.field.title')} hint={t('threads.field.titleHint')} dir="auto" />
      {children}
      <FileField purpose="post" />
      <ClusterField kind={kind} chosen={clusterId} />
      <VisibilityField />
      <TagField used={useUsedTags()} />
      <WrittenLanguage />
      <Island
        name="form-draft"
        of={FormDraft}
        props={{
          draftPath: newThreadAt(kind, draft.key),
          words: {
            saved: templateOf(t, 'composer.draft.saved', 'time'),
            restored: t('composer.draft.restored'),
            full: t('composer.draft.full'),
          },
        }}
      />
      <p className={layout.row}>
        <SubmitButton look={draft.kept?.opensAt ? 'plain' : 'primary'}>{t(`kinds.submit.${kind}`)}</SubmitButton>
        {draft.kept?.opensAt ? null : <SaveDraftButton />}
      </p>
      <LaterFields kind={kind} kept={draft.kept} />
    </ActForm>
  );
}
