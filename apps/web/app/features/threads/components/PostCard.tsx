import { clsx } from 'clsx';
import type { ReactNode } from 'react';
import type { PostCard_PostFragment } from '../../../gql/index.ts';
import { Moment } from '../../../platform/i18n/Moment.tsx';
import { useLabels } from '../../../platform/i18n/labels.ts';
import { Text } from '../../../platform/i18n/Text.tsx';
import { useText, useTexts } from '../../../platform/i18n/text-context.tsx';
import { Written } from '../../../platform/i18n/Written.tsx';
import { Notice } from '../../../ui/control/Notice.tsx';
import { Icon } from '../../../ui/icon/Icon.tsx';
import layout from '../../../ui/layout.module.css';
import { Prose } from '../../../ui/Prose.tsx';
import text from '../../../ui/text.module.css';
import { FileList } from '../../files/index.ts';
import { AuthorLine, AuthorName, PersonAvatar } from '../../profiles/index.ts';
import { PostReactions } from '../../reactions/index.ts';
import { postAnchor, postHistoryPath, postPath } from '@cluster-commons/paths';
import type { PageThread } from '../page-thread.ts';
import { withCards } from './link-cards.ts';
import { PostAttribution } from './PostAttribution.tsx';
import styles from './post.module.css';

interface PostCardProps {
  post: PostCard_PostFragment;
  thread: PageThread;
  /** The reader's own bits, at the end of the card. */
  slot?: ReactNode;
}

/** One post: who, when and what, the same for all readers of a class; then the reader's own bits. */
export function PostCard({ post, thread, slot }: PostCardProps) {
  const t = useText();
  const anchor = postAnchor(post.number);
  return (
    <article
      id={anchor}
      className={clsx(styles.post, post.isAnswer && styles.answer)}
      aria-labelledby={`${anchor}h`}
      data-part
    >
      <h2 id={`${anchor}h`} className={layout.hidden}>
        {t('threads.postBy', { number: post.number, name: post.author.name })}
      </h2>
      <PersonAvatar person={post.author} />
      <header className={clsx(layout.row, layout.ends)}>
        <div>
          <p className={clsx(text.title, styles.name)}>
            <AuthorName author={post.author} />
          </p>
          <AuthorLine author={post.author} />
          {post.isAnonymous && !post.author.isWithheld && (
            <p className={text.muted}>
              <Icon name="eye-off" /> {t('threads.nameless.mark')}
            </p>
          )}
        </div>
        <p className={text.muted}>
          <a href={`#${anchor}`}>
            <Moment at={post.createdAt} style="moment" />
          </a>
        </p>
      </header>
      <div className={styles.body}>
        {post.isAnswer && <AnswerMark thread={thread} />}
        {post.isShared && post.state === 'VISIBLE' && (
          <p className={text.muted}>
            <Icon name="users" /> {t('threads.shared.mark')}
          </p>
        )}
        <PostBody post={post} thread={thread} />
        <PostReactions post={post} />
        {slot}
      </div>
    </article>
  );
}

function AnswerMark({ thread: { answer, author } }: { thread: PageThread }) {
  return (
    <p className={text.done}>
      <Icon name="check" />{' '}
      {answer ? (
        <Text
          id="threads.answerChosen"
          values={{ asker: author.name, date: <Moment at={answer.acceptedAt} style="date" /> }}
        />
      ) : (
        <Text id="threads.answerMark" />
      )}
    </p>
  );
}

/** Since when the text is another one, for those who relied on it. */
function EditedMark({ post, thread }: { post: PostCard_PostFragment; thread: PageThread }) {
  if (post.editedAt === null || post.state === 'REMOVED') return null;
  const isLater = post.isAnswer && thread.answer !== null && post.editedAt > thread.answer.acceptedAt;
  return (
    <p className={text.muted}>
      <a href={postHistoryPath(thread.number, post.number)} rel="nofollow">
        <Text
          id={isLater ? 'threads.editedAfterAnswer' : 'threads.edited'}
          values={{ date: <Moment at={post.editedAt} style="date" /> }}
        />
      </a>
    </p>
  );
}

/** The text, or the line that stands for it when it was hidden or removed. */
function PostBody({ post, thread }: { post: PostCard_PostFragment; thread: PageThread }) {
  const t = useText();
  const { language } = useTexts();
  const labels = useLabels();
  return (
    <>
      {post.state === 'REMOVED' && <p className={text.muted}>{t('threads.postRemoved')}</p>}
      {post.state === 'HIDDEN' && (
        <Notice tone="caution" icon="eye-off">
          <p>
            <Text
              id="threads.postHidden"
              values={{ reason: <Written lang={post.hiddenReasonLang}>{post.hiddenReason}</Written> }}
            />
          </p>
          {post.html !== null && <p className={text.muted}>{t('threads.postHiddenSeen')}</p>}
        </Notice>
      )}
      {post.replyTo && (
        <p className={text.muted}>
          <Text
            id={post.replyTo.isRemoved ? 'threads.inReplyToRemoved' : 'threads.inReplyTo'}
            values={{ number: post.replyTo.number, name: <bdi>{post.replyTo.authorName}</bdi> }}
            components={{ post: <a href={postPath(thread, post.replyTo.number)} /> }}
          />
        </p>
      )}
      {post.html !== null && (
        <Prose html={withCards(post.html, thread.posts.cards, { t, labels, language })} lang={post.lang} />
      )}
      <FileList files={post.files} />
      {post.html !== null && post.lang !== language && (
        <p className={text.muted}>{t('threads.writtenIn', { language: labels.language(post.lang) })}</p>
      )}
      <EditedMark post={post} thread={thread} />
      {post.attribution && <PostAttribution attribution={post.attribution} votes={post.votes} />}
    </>
  );
}
