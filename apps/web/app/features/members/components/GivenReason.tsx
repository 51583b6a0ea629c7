import { memberLimits } from '@cluster-commons/domain/members';
import { TextArea } from '../../../platform/forms/fields.tsx';
import { useText } from '../../../platform/i18n/text-context.tsx';

/** Why an act about an account is done: told to its member, or for the record alone. */
export function GivenReason({ isTold = false, isOptional = false }: { isTold?: boolean; isOptional?: boolean }) {
  const t = useText();
  return (
    <TextArea
      name="reason"
      rows={3}
      label={t('frame.reason')}
      hint={t(isTold ? 'members.reasonTold' : 'members.reasonRecorded', {
        least: isOptional ? memberLimits.optionalReason.least : memberLimits.reason.least,
        most: memberLimits.reason.most,
      })}
      isOptional={isOptional}
    />
  );
}
