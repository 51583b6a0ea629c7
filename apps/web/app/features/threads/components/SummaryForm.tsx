import { ActForm, HiddenFields, SubmitButton } from '../../../platform/acts/ActForm.tsx';
import { TextField } from '../../../platform/forms/fields.tsx';
import type { FieldValues } from '../../../platform/forms/form-state.ts';
import { useText } from '../../../platform/i18n/text-context.tsx';
import layout from '../../../ui/layout.module.css';

/** Says up to which post the summary reaches. */
export function SummaryForm({
  values: { threadId = '', postId = '', upTo = '', before = '', reached = '' },
}: {
  values: FieldValues;
}) {
  const t = useText();
  return (
    <ActForm act="summariseThread" subject={postId || before} className={layout.stack}>
      <HiddenFields values={{ threadId, postId, before, reached }} />
      <TextField name="upTo" label={t('threads.summary.upTo')} defaultValue={upTo} inputMode="numeric" />
      <p>
        <SubmitButton look="quiet">{t('threads.summary.save')}</SubmitButton>
      </p>
    </ActForm>
  );
}

/** Has a post be the summary, or no more where no `postId` is given. */
export function SummaryMarkForm({
  values: { threadId = '', postId = '', upTo = '', before = '', reached = '' },
}: {
  values: FieldValues;
}) {
  const t = useText();
  return (
    <ActForm act="summariseThread" subject={postId || before}>
      <HiddenFields values={{ threadId, postId, upTo, before, reached }} />
      <SubmitButton look="quiet">{t(postId === '' ? 'threads.summary.end' : 'threads.summary.use')}</SubmitButton>
    </ActForm>
  );
}
