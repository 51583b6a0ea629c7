import { postPath } from '@cluster-commons/paths';
import type { BookmarksPageQuery } from '../../gql/index.ts';
import { Moment } from '../../platform/i18n/Moment.tsx';
import { Text } from '../../platform/i18n/Text.tsx';
import { useText } from '../../platform/i18n/text-context.tsx';
import { ButtonSummary } from '../../ui/control/Button.tsx';
import { Icon } from '../../ui/icon/Icon.tsx';
import text from '../../ui/text.module.css';
import { ThreadRow } from '../threads/index.ts';
import { BookmarkForm } from './BookmarkButton.tsx';
import { BookmarkNoteForm } from './BookmarkNoteForm.tsx';
import { isDue as due } from './reminder-field.ts';

type Bookmark = BookmarksPageQuery['bookmarks']['nodes'][number];

/** A bookmark: its discussion or post, the note, when one is reminded, and the form of both. */
export function BookmarkRow({ bookmark: { thread, post, note, remindAt, isDue } }: { bookmark: Bookmark }) {
  const t = useText();
  const { title } = thread;
  const things = post === null ? { threadId: thread.id } : { postId: post.id };
  const wasRemindAt = isDue ? due : (remindAt ?? '');
  const label = post === null ? undefined : t('bookmarks.ofPost', { number: post.number });
  return (
    <ThreadRow thread={thread} slot={<BookmarkForm values={{ ...things, isOn: 'false', title }} label={label} />}>
      {post && (
        <p className={text.small}>
          <a href={postPath(thread, post.number)}>{t('bookmarks.post', { number: post.number })}</a>
          {post.excerpt && (
            <>
              {' '}
              <span lang={post.lang} dir="auto">
                {post.excerpt}
              </span>
            </>
          )}
        </p>
      )}
      {note !== '' && (
        <p className={text.lines} dir="auto">
          {note}
        </p>
      )}
      {remindAt !== null && (
        <p className={isDue ? text.needed : text.muted}>
          {isDue && (
            <>
              <Icon name="circle-alert" /> {t('bookmarks.due')}.{' '}
            </>
          )}
          <Text id="bookmarks.remindsAt" values={{ when: <Moment at={remindAt} style="moment" /> }} />
        </p>
      )}
      <details>
        <ButtonSummary look="quiet" aria-label={t('bookmarks.detailsOf', { title })}>
          <Icon name="pencil" /> {t('bookmarks.details')}
        </ButtonSummary>
        <BookmarkNoteForm values={{ ...things, title, note, wasNote: note, wasRemindAt }} />
      </details>
    </ThreadRow>
  );
}
