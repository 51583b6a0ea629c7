import { clusterPath, memberPath } from '@cluster-commons/paths';
import { clsx } from 'clsx';
import type { DirectoryQuery, DirectoryRow_MemberFragment, MemberSort } from '../../../gql/index.ts';
import { ClusterName } from '../../../platform/i18n/ClusterName.tsx';
import { useExpertiseLabel } from '../../../platform/i18n/ExpertiseOptions.tsx';
import { useFormat } from '../../../platform/i18n/format.ts';
import { useLabels } from '../../../platform/i18n/labels.ts';
import { Moment } from '../../../platform/i18n/Moment.tsx';
import { useText } from '../../../platform/i18n/text-context.tsx';
import { Written } from '../../../platform/i18n/Written.tsx';
import { usePageAddress } from '../../../platform/pages/address-links.ts';
import {
  broadCell,
  Cell,
  ColumnHead,
  endCell,
  numberCell,
  RowHead,
  Table,
  TableRow,
} from '../../../ui/figure/Table.tsx';
import { Icon } from '../../../ui/icon/Icon.tsx';
import layout from '../../../ui/layout.module.css';
import { Link } from '../../../ui/Link.tsx';
import text from '../../../ui/text.module.css';
import { sortParameter } from '../directory-filter.ts';
import styles from './directory.module.css';

interface DirectoryTableProps {
  members: DirectoryQuery['members']['nodes'];
  sort: MemberSort;
}

/** One row a member. */
export function DirectoryTable({ members, sort }: DirectoryTableProps) {
  const t = useText();
  return (
    <Table label={t('directory.table')} hasEntries>
      <caption className={layout.hidden}>{t('directory.table')}</caption>
      <thead>
        <TableRow>
          <SortableHead column="name" by="NAME" sort={sort} direction="ascending" />
          <ColumnHead>{t('directory.column.country')}</ColumnHead>
          <ColumnHead>{t('directory.column.cluster')}</ColumnHead>
          <ColumnHead>{t('directory.column.expertise')}</ColumnHead>
          <ColumnHead className={layout.wideOnly}>{t('directory.column.languages')}</ColumnHead>
          <SortableHead column="active" by="ACTIVE" sort={sort} direction="descending" />
          <SortableHead
            column="posts"
            by="POSTS"
            sort={sort}
            direction="descending"
            className={clsx(numberCell, layout.wideOnly)}
          />
        </TableRow>
      </thead>
      <tbody>
        {members.map((member) => (
          <DirectoryRow key={member.id} member={member} />
        ))}
      </tbody>
    </Table>
  );
}

interface SortableHeadProps {
  column: 'name' | 'active' | 'posts';
  by: MemberSort;
  sort: MemberSort;
  direction: 'ascending' | 'descending';
  className?: string;
}

function SortableHead({ column, by, sort, direction, className }: SortableHeadProps) {
  const t = useText();
  const addressWith = usePageAddress();
  const isSorted = by === sort;
  return (
    <ColumnHead aria-sort={isSorted ? direction : undefined} className={className}>
      <Link to={addressWith({ sort: sortParameter(by) })}>
        {t(`directory.column.${column}`)}
        {isSorted && <Icon name={direction === 'ascending' ? 'arrow-up' : 'arrow-down'} />}
      </Link>
    </ColumnHead>
  );
}

function DirectoryRow({ member }: { member: DirectoryRow_MemberFragment }) {
  const t = useText();
  const format = useFormat();
  const labels = useLabels();
  const expertiseLabel = useExpertiseLabel();
  return (
    <TableRow>
      <RowHead>
        <Link to={memberPath(member.handle)}>
          <bdi>{member.name}</bdi>
        </Link>
        <p className={clsx(text.muted, styles.headline)}>
          <Written>{member.headline}</Written>
        </p>
      </RowHead>
      <Cell>{member.country === null ? '' : labels.country(member.country)}</Cell>
      <Cell>
        <MemberClusters clusters={member.clusters} />
      </Cell>
      <Cell className={broadCell}>{format.list(member.expertise.map(expertiseLabel))}</Cell>
      <Cell className={layout.wideOnly}>{format.list(member.languages.map(labels.language))}</Cell>
      <Cell className={endCell}>
        {member.lastPostedAt === null ? (
          t('directory.never')
        ) : (
          <Moment at={member.lastPostedAt} style="date" isRecent />
        )}
      </Cell>
      <Cell className={clsx(numberCell, layout.wideOnly)}>{format.number(member.postCount)}</Cell>
    </TableRow>
  );
}

function MemberClusters({ clusters }: { clusters: DirectoryRow_MemberFragment['clusters'] }) {
  const t = useText();
  const [first, ...others] = clusters;
  if (!first) return <span className={text.muted}>{t('directory.noCluster')}</span>;
  if (others.length > 0) return t('directory.clusterCount', { count: clusters.length });
  return (
    <Link to={clusterPath(first.slug)}>
      <ClusterName name={first.name} />
    </Link>
  );
}
