import { invitationLimits } from '@cluster-commons/domain/invitations';
import { refusalMessageId } from '@cluster-commons/messages';
import { memberPath } from '@cluster-commons/paths';
import type { InvitationFilePageQuery } from '../../../gql/index.ts';
import { Text } from '../../../platform/i18n/Text.tsx';
import { useText } from '../../../platform/i18n/text-context.tsx';
import { Cell, ColumnHead, RowHead, Table, TableRow } from '../../../ui/figure/Table.tsx';
import { Link } from '../../../ui/Link.tsx';
import { SectionHead } from '../../../ui/list/SectionHead.tsx';
import text from '../../../ui/text.module.css';

type File = NonNullable<InvitationFilePageQuery['invitationFile']>;

/** Who of a list is not invited, line by line, and why. */
export function LeftOut({ file: { leftOut, leftOutCount } }: { file: Pick<File, 'leftOut' | 'leftOutCount'> }) {
  const t = useText();
  if (leftOutCount === 0) return null;
  const title = t('invitationFiles.left', { count: leftOutCount });
  return (
    <section>
      <SectionHead title={title} />
      {leftOutCount > leftOut.length && (
        <p className={text.muted}>{t('invitationFiles.leftMore', { most: invitationLimits.file.shownLines })}</p>
      )}
      <Table label={title}>
        <thead>
          <TableRow>
            <ColumnHead>{t('invitationFiles.line')}</ColumnHead>
            <ColumnHead>{t('invitationFiles.who')}</ColumnHead>
            <ColumnHead>{t('invitationFiles.why')}</ColumnHead>
          </TableRow>
        </thead>
        <tbody>
          {leftOut.map((line) => (
            <TableRow key={line.line}>
              <RowHead>{line.line}</RowHead>
              <Cell>
                <bdi>{line.name}</bdi> <bdi>{line.email}</bdi>
              </Cell>
              <Cell>
                <Reason line={line} />
              </Cell>
            </TableRow>
          ))}
        </tbody>
      </Table>
    </section>
  );
}

function Reason({ line: { code, limit, memberName, memberHandle } }: { line: File['leftOut'][number] }) {
  const t = useText();
  if (memberName === null || memberHandle === null) return t(refusalMessageId(code), { limit: limit ?? 0 });
  const name = (
    <Link to={memberPath(memberHandle)}>
      <bdi>{memberName}</bdi>
    </Link>
  );
  return <Text id="invitationFiles.member" values={{ name }} />;
}
