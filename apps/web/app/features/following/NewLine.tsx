import { Moment } from '../../platform/i18n/Moment.tsx';
import { Text } from '../../platform/i18n/Text.tsx';
import text from '../../ui/text.module.css';
import type { Reading } from './reading.ts';

/**
 * Stands before the first post that the reader has not seen. It is no part of the page that news replace: it stays where it
 * was when the page was opened.
 */
export function NewLine({ reading: { unreadCount, readAt } }: { reading: Reading }) {
  return (
    <p id="unread" className={text.fresh}>
      <span>
        <Text
          id={readAt === null ? 'following.new' : 'following.newSince'}
          values={{ count: unreadCount, at: readAt !== null && <Moment at={readAt} style="moment" /> }}
          components={{ when: <bdi /> }}
        />
      </span>
    </p>
  );
}
