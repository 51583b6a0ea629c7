import { ActForm, HiddenFields, SubmitButton } from '../../../platform/acts/ActForm.tsx';
import type { FieldValues } from '../../../platform/forms/form-state.ts';
import { TextField } from '../../../platform/forms/fields.tsx';
import { useText } from '../../../platform/i18n/text-context.tsx';
import { Notice } from '../../../ui/control/Notice.tsx';
import layout from '../../../ui/layout.module.css';
import text from '../../../ui/text.module.css';
import { NewThreadForm } from './NewThreadForm.tsx';
import { ReplyForm } from './ReplyForm.tsx';

/** Removes a post of one's own; in the place of one that was just taken back stands the form that it came from. */
export function RemovePostForm({ values }: { values: FieldValues }) {
  const t = useText();
  if (values.isTakenBack) return <Again values={values} />;
  return (
    <ActForm act="removePost" subject={values.postId} className={layout.stack}>
      <HiddenFields values={{ postId: values.postId }} />
      <p className={text.muted}>{t('threads.remove.lead')}</p>
      <TextField name="reason" label={t('threads.remove.reason')} dir="auto" autoComplete="off" isOptional />
      <p>
        <SubmitButton look="stop">{t('threads.remove.title')}</SubmitButton>
      </p>
    </ActForm>
  );
}

function Again({ values }: { values: FieldValues }) {
  const t = useText();
  return (
    <>
      <Notice tone="success" icon="check" role="status">
        <p>{t('threads.said.takenBack')}</p>
      </Notice>
      {values.threadId ? <ReplyForm values={values} /> : <NewThreadForm values={values} />}
    </>
  );
}
