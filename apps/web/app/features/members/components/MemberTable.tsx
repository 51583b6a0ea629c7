import { adminMemberPath } from '@cluster-commons/paths';
import { clsx } from 'clsx';
import type { MemberRow_AccountFragment } from '../../../gql/index.ts';
import { useFormat } from '../../../platform/i18n/format.ts';
import { Moment } from '../../../platform/i18n/Moment.tsx';
import { useText } from '../../../platform/i18n/text-context.tsx';
import { Cell, ColumnHead, numberCell, RowHead, Table, TableRow } from '../../../ui/figure/Table.tsx';
import layout from '../../../ui/layout.module.css';
import { Link } from '../../../ui/Link.tsx';
import text from '../../../ui/text.module.css';
import { MemberState } from './MemberState.tsx';
import styles from './members.module.css';

/** One row an account; narrow screens leave out what is read on the page of the account. */
export function MemberTable({ accounts }: { accounts: readonly MemberRow_AccountFragment[] }) {
  const t = useText();
  return (
    <Table label={t('members.table')}>
      <caption className={layout.hidden}>{t('members.table')}</caption>
      <thead>
        <TableRow>
          <ColumnHead>{t('members.column.name')}</ColumnHead>
          <ColumnHead>{t('members.state')}</ColumnHead>
          <ColumnHead className={layout.wideOnly}>{t('members.joined')}</ColumnHead>
          <ColumnHead className={layout.wideOnly}>{t('members.clusters')}</ColumnHead>
          <ColumnHead className={clsx(numberCell, layout.wideOnly)}>{t('members.notes')}</ColumnHead>
          <ColumnHead className={layout.wideOnly}>{t('members.lastUsed')}</ColumnHead>
        </TableRow>
      </thead>
      <tbody>
        {accounts.map((account) => (
          <MemberRow key={account.id} account={account} />
        ))}
      </tbody>
    </Table>
  );
}

function MemberRow({ account }: { account: MemberRow_AccountFragment }) {
  const t = useText();
  const format = useFormat();
  const { id, handle, name, email, state, role, joinedAt, lastUsedAt, noteCount, clusters } = account;
  return (
    <TableRow>
      <RowHead>
        <Link to={adminMemberPath(id)}>
          <bdi>{name}</bdi>
        </Link>
        <p className={clsx(text.muted, styles.beside)}>
          <bdi>@{handle}</bdi> <bdi>{email}</bdi>
        </p>
      </RowHead>
      <Cell>
        <MemberState state={state} />
        {role !== 'MEMBER' && <p className={text.muted}>{t(`invitations.role.${role}`)}</p>}
      </Cell>
      <Cell className={layout.wideOnly}>
        <Moment at={joinedAt} style="date" />
      </Cell>
      <Cell className={layout.wideOnly}>
        {clusters.length === 0 ? t('members.nothing') : format.list(clusters.map((cluster) => cluster.name))}
      </Cell>
      <Cell className={clsx(numberCell, layout.wideOnly)}>{format.number(noteCount)}</Cell>
      <Cell className={layout.wideOnly}>
        {lastUsedAt === null ? t('members.unknown') : <Moment at={lastUsedAt} style="date" isRecent />}
      </Cell>
    </TableRow>
  );
}
