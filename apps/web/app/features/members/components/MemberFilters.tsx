import { Select, TextField } from '../../../platform/forms/fields.tsx';
import { useText } from '../../../platform/i18n/text-context.tsx';
import { Button } from '../../../ui/control/Button.tsx';
import layout from '../../../ui/layout.module.css';
import { roles, states, type MemberFilter } from '../member-filter.ts';

/** Narrows the list; what is asked for stands in the address. */
export function MemberFilters({ filter: { text, state, role } }: { filter: MemberFilter }) {
  const t = useText();
  return (
    <form role="search" aria-label={t('members.find')} className={`${layout.row} ${layout.bottom}`}>
      <TextField name="text" type="search" label={t('members.text')} defaultValue={text ?? ''} dir="auto" />
      <Select name="state" label={t('members.state')} defaultValue={state?.toLowerCase() ?? ''} none={t('members.any')}>
        {states.map((each) => (
          <option key={each} value={each.toLowerCase()}>
            {t(`members.state.${each}`)}
          </option>
        ))}
      </Select>
      <Select name="role" label={t('members.role')} defaultValue={role?.toLowerCase() ?? ''} none={t('members.any')}>
        {roles.map((each) => (
          <option key={each} value={each.toLowerCase()}>
            {t(`invitations.role.${each}`)}
          </option>
        ))}
      </Select>
      <Button type="submit">{t('members.show')}</Button>
    </form>
  );
}
