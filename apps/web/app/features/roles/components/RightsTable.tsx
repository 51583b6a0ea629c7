import { memberRoles, rightNames } from '@cluster-commons/domain/kernel';
import { memberLimits } from '@cluster-commons/domain/members';
import type { MemberRole, RolesQuery } from '../../../gql/index.ts';
import { useText } from '../../../platform/i18n/text-context.tsx';
import { Cell, ColumnHead, RowHead, Table, TableRow } from '../../../ui/figure/Table.tsx';
import { Icon } from '../../../ui/icon/Icon.tsx';
import layout from '../../../ui/layout.module.css';
import text from '../../../ui/text.module.css';

const roles = memberRoles.map((role) => role.toUpperCase() as MemberRole);

/** Which roles have which right, as the server decides. */
export function RightsTable({ rights }: { rights: RolesQuery['rights'] }) {
  const t = useText();
  return (
    <Table label={t('roles.table')}>
      <caption className={layout.hidden}>{t('roles.table')}</caption>
      <thead>
        <TableRow>
          <ColumnHead>{t('roles.right')}</ColumnHead>
          {roles.map((role) => (
            <ColumnHead key={role}>{t(`invitations.role.${role}`)}</ColumnHead>
          ))}
        </TableRow>
      </thead>
      <tbody>
        {rights.map(({ right, roles: having }) => (
          <TableRow key={right}>
            <RowHead>
              <RightName right={right} />
            </RowHead>
            {roles.map((role) => (
              <Cell key={role}>{having.includes(role) ? <Yes /> : <No />}</Cell>
            ))}
          </TableRow>
        ))}
      </tbody>
    </Table>
  );
}

function RightName({ right }: { right: string }) {
  const t = useText();
  const known = rightNames.find((name) => name === right);
  return known === undefined ? right : t(`roles.right.${known}`, { days: memberLimits.suspendedDays });
}

function Yes() {
  const t = useText();
  return (
    <span className={text.done}>
      <Icon name="check" />
      <span className={layout.hidden}>{t('roles.yes')}</span>
    </span>
  );
}

function No() {
  const t = useText();
  return (
    <span className={text.muted}>
      <span aria-hidden="true">–</span>
      <span className={layout.hidden}>{t('roles.no')}</span>
    </span>
  );
}
