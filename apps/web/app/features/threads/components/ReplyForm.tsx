import { draftKeyOf } from '@cluster-commons/domain/drafts';
import { clsx } from 'clsx';
import { ActForm, HiddenFields, SubmitButton } from '../../../platform/acts/ActForm.tsx';
import type { KeptDraft } from '../../../platform/drafts/draft-form.ts';
import { SaveDraftButton } from '../../../platform/drafts/DraftInForm.tsx';
import type { FieldValues } from '../../../platform/forms/form-state.ts';
import { HiddenField } from '../../../platform/forms/fields.tsx';
import { useText } from '../../../platform/i18n/text-context.tsx';
import layout from '../../../ui/layout.module.css';
import { FileField } from '../../files/index.ts';
import { MarkdownField } from './MarkdownField.tsx';
import { WrittenLanguage } from './WrittenLanguage.tsx';

interface ReplyFormProps {
  values: FieldValues;
  draft?: KeptDraft | null;
}

/** A reply to a thread, or to one of its posts; `place` is the path of the thread. */
export function ReplyForm({ values, draft = null }: ReplyFormProps) {
  const { clientKey = '', threadId = '', replyTo, place, lang, quote } = values;
  const t = useText();
  return (
    <ActForm
      act="replyToThread"
      className={layout.stack}
      labelledBy="reply-title"
      draft={{ key: draftKeyOf('replyToThread', threadId), kept: draft }}
      canWait
      bringsFile
    >
      <HiddenField name="clientKey" value={clientKey} />
      <HiddenFields values={{ threadId, replyTo, place }} />
      <MarkdownField
        heading={t('threads.reply')}
        headingId="reply-title"
        label={t('threads.yourReply')}
        rows={6}
        defaultValue={quote}
        docks
        threadId={threadId}
      />
      <FileField purpose="post" />
      <div className={clsx(layout.row, layout.ends, layout.bottom)}>
        <WrittenLanguage defaultValue={lang} />
        <SaveDraftButton />
        <SubmitButton look="primary">{t('threads.postReply')}</SubmitButton>
      </div>
    </ActForm>
  );
}
