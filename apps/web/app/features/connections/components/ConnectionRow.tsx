import type { ReactNode } from 'react';
import type { ConnectionRow_ConnectionFragment } from '../../../gql/index.ts';
import { Moment } from '../../../platform/i18n/Moment.tsx';
import { Text } from '../../../platform/i18n/Text.tsx';
import list from '../../../ui/list/list.module.css';
import layout from '../../../ui/layout.module.css';
import text from '../../../ui/text.module.css';
import { AuthorLine, AuthorName, PersonAvatar } from '../../profiles/index.ts';

interface ConnectionRowProps {
  connection: ConnectionRow_ConnectionFragment;
  /** What the viewer may do with it. */
  children?: ReactNode;
}

/** The other person, the reason that was given, and since when. */
export function ConnectionRow({ connection, children }: ConnectionRowProps) {
  const { other, reason, createdAt, answeredAt } = connection;
  return (
    <li className={list.person}>
      <PersonAvatar person={other} />
      <div className={layout.stack}>
        <div>
          <p className={text.title}>
            <AuthorName author={other} />
          </p>
          <AuthorLine author={other} />
        </div>
        <p dir="auto">{reason}</p>
        {children}
        <p className={text.muted}>
          {answeredAt === null ? (
            <Text id="connections.on" values={{ date: <Moment at={createdAt} style="date" /> }} />
          ) : (
            <Text id="connections.since" values={{ date: <Moment at={answeredAt} style="date" /> }} />
          )}
        </p>
      </div>
    </li>
  );
}
