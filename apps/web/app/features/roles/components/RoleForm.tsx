import { memberRoles } from '@cluster-commons/domain/kernel';
import type { MemberRole } from '../../../gql/index.ts';
import { ActForm, HiddenFields, SubmitButton } from '../../../platform/acts/ActForm.tsx';
import { Select } from '../../../platform/forms/fields.tsx';
import type { FieldValues } from '../../../platform/forms/form-state.ts';
import { useText } from '../../../platform/i18n/text-context.tsx';
import layout from '../../../ui/layout.module.css';
import { ReasonField } from './ReasonField.tsx';

const all = memberRoles.map((role) => role.toUpperCase() as MemberRole);

interface RoleFormProps {
  values: FieldValues;
  /** Those that may be given; all of them where the form stands alone. */
  roles?: readonly MemberRole[];
}

/** Gives a member a role, or takes back the one they have. */
export function RoleForm({ values: { memberId, role }, roles = all }: RoleFormProps) {
  const t = useText();
  return (
    <ActForm act="setRole" subject={memberId} className={layout.stack}>
      <HiddenFields values={{ memberId }} />
      <Select name="role" label={t('members.role')} defaultValue={role}>
        {roles.map((each) => (
          <option key={each} value={each}>
            {t(`invitations.role.${each}`)}
          </option>
        ))}
      </Select>
      <ReasonField />
      <SubmitButton>{t('roles.set')}</SubmitButton>
    </ActForm>
  );
}
