import { memberLimits } from '@cluster-commons/domain/members';
import { ActForm, HiddenFields, SubmitButton } from '../../../platform/acts/ActForm.tsx';
import { Select } from '../../../platform/forms/fields.tsx';
import type { FieldValues } from '../../../platform/forms/form-state.ts';
import { useText } from '../../../platform/i18n/text-context.tsx';
import { useViewer } from '../../../platform/session/frame.ts';
import layout from '../../../ui/layout.module.css';
import { GivenReason } from './GivenReason.tsx';

const usualDays = '7';

/** Suspends a member for some days; those who may, without an end. An end that was given otherwise is kept as it is. */
export function SuspendForm({ values: { memberId, until } }: { values: FieldValues }) {
  const t = useText();
  const mayBeOpen = useViewer()?.rights.includes('members.manage') ?? false;
  const days = memberLimits.suspensions.map(String);
  const isOther = until !== undefined && until !== '' && !days.includes(until);
  return (
    <ActForm act="suspendMember" subject={memberId} className={layout.stack}>
      <HiddenFields values={{ memberId }} />
      <Select name="until" label={t('members.until')} hint={t('members.untilHint')} defaultValue={until ?? usualDays}>
        {isOther && <option value={until}>{until}</option>}
        {memberLimits.suspensions.map((count) => (
          <option key={count} value={count}>
            {t('members.days', { count })}
          </option>
        ))}
        {mayBeOpen && <option value="">{t('members.noEnd')}</option>}
      </Select>
      <GivenReason isTold />
      <SubmitButton look="stop">{t('members.suspend')}</SubmitButton>
    </ActForm>
  );
}
