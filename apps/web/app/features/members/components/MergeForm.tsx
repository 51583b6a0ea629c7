import { ActForm, HiddenFields, SubmitButton } from '../../../platform/acts/ActForm.tsx';
import type { FieldValues } from '../../../platform/forms/form-state.ts';
import { useText } from '../../../platform/i18n/text-context.tsx';
import layout from '../../../ui/layout.module.css';
import { GivenReason } from './GivenReason.tsx';

/** Makes one account part of another, for good. */
export function MergeForm({ values: { fromId, intoId } }: { values: FieldValues }) {
  const t = useText();
  return (
    <ActForm act="mergeMembers" subject={fromId} className={`${layout.stack} ${layout.narrow}`}>
      <HiddenFields values={{ fromId, intoId }} />
      <GivenReason />
      <SubmitButton look="stop">{t('members.merge.do')}</SubmitButton>
    </ActForm>
  );
}
