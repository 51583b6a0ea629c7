import { auditSubjects, isAuditAct } from '@cluster-commons/domain/audit';
import type { RecordRow_LineFragment } from '../../../gql/index.ts';
import { Moment } from '../../../platform/i18n/Moment.tsx';
import { Text } from '../../../platform/i18n/Text.tsx';
import { useText } from '../../../platform/i18n/text-context.tsx';
import { Written } from '../../../platform/i18n/Written.tsx';
import { broadCell, Cell, ColumnHead, RowHead, Table, TableRow } from '../../../ui/figure/Table.tsx';
import layout from '../../../ui/layout.module.css';
import { Link } from '../../../ui/Link.tsx';
import text from '../../../ui/text.module.css';
import { AuthorName } from '../../profiles/index.ts';

type Line = RecordRow_LineFragment;

/** Acts on record, one a row. */
export function RecordTable({ lines }: { lines: readonly Line[] }) {
  const t = useText();
  return (
    <Table label={t('record.table')} hasEntries>
      <caption className={layout.hidden}>{t('record.table')}</caption>
      <thead>
        <TableRow>
          <ColumnHead>{t('record.time')}</ColumnHead>
          <ColumnHead>{t('record.who')}</ColumnHead>
          <ColumnHead>{t('record.act')}</ColumnHead>
          <ColumnHead>{t('record.subject')}</ColumnHead>
          <ColumnHead>{t('record.reason')}</ColumnHead>
        </TableRow>
      </thead>
      <tbody>
        {lines.map((line) => (
          <TableRow key={line.id}>
            <RowHead className={broadCell}>
              <Moment at={line.at} style="moment" />
            </RowHead>
            <Cell>{line.actor === null ? t('record.system') : <AuthorName author={line.actor} />}</Cell>
            <Cell>{isAuditAct(line.act) ? t(`record.act.${line.act}`) : line.act}</Cell>
            <Cell className={broadCell}>
              <Subject subject={line.subject} />
            </Cell>
            <Cell className={broadCell}>
              {line.reason !== null && <Written lang={line.reasonLang}>{line.reason}</Written>}
            </Cell>
          </TableRow>
        ))}
      </tbody>
    </Table>
  );
}

function Subject({ subject: { kind, name, path, postNumber } }: { subject: Line['subject'] }) {
  const t = useText();
  const known = auditSubjects.find((one) => one === kind);
  const called =
    name !== null && postNumber !== null ? (
      <Text id="record.postOf" values={{ number: postNumber, title: <bdi>{name}</bdi> }} />
    ) : (
      <bdi>{name}</bdi>
    );
  return (
    <>
      <span className={text.muted}>{known === undefined ? kind : t(`record.about.${known}`)}</span>{' '}
      {path === null ? called : <Link to={path}>{called}</Link>}
    </>
  );
}
