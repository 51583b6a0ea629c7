import { memberLimits } from '@cluster-commons/domain/members';
import { TextField } from '../../../platform/forms/fields.tsx';
import { useText } from '../../../platform/i18n/text-context.tsx';

/** Why somebody is appointed or not any more, which they are told. */
export function ReasonField() {
  const t = useText();
  return (
    <TextField
      name="reason"
      label={t('frame.reason')}
      hint={t('members.reasonTold', memberLimits.reason)}
      dir="auto"
      autoComplete="off"
    />
  );
}
