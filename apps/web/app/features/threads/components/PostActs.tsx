import { isLong } from '@cluster-commons/domain/threads';
import { editPostPath, postPath, threadPageFrom } from '@cluster-commons/paths';
import type { PostCard_PostFragment } from '../../../gql/index.ts';
import { useText } from '../../../platform/i18n/text-context.tsx';
import { ButtonLink, ButtonSummary } from '../../../ui/control/Button.tsx';
import { Icon } from '../../../ui/icon/Icon.tsx';
import { PostModeration } from '../../moderation/index.ts';
import type { OwnPost, OwnThread, PageThread } from '../page-thread.ts';
import { AcceptForm } from './AcceptForm.tsx';
import { RemovePostForm } from './RemovePostForm.tsx';
import { RestorePostForm } from './RestorePostForm.tsx';
import { summaryValues } from './summary-values.ts';
import { SummaryMarkForm } from './SummaryForm.tsx';

interface PostActsProps {
  post: PostCard_PostFragment;
  thread: PageThread;
  ownPost: OwnPost;
  ownThread: OwnThread;
}

const toReply = (page: string, how: 'replyTo' | 'quote', number: number): string =>
  `${page}${page.includes('?') ? '&' : '?'}${how}=${number}#reply`;

/** What the reader may do with a post; nothing at all for most. */
export function PostActs({ post, thread, ownPost, ownThread }: PostActsProps) {
  const t = useText();
  const { accept, edit, remove, restore, summarise, moderate } = ownPost.viewerCan;
  const canReply = ownThread.viewerCan.reply.allowed && post.state === 'VISIBLE';
  const canUnaccept = post.isAnswer && ownThread.viewerCan.acceptAnswer.allowed;
  const isSummary = thread.summary?.postId === post.id;
  const canSummarise = summarise.allowed && (isSummary || isLong(thread.postCount));
  const canAccept = accept.allowed && !post.isAnswer;
  if (
    !canReply &&
    !canAccept &&
    !canUnaccept &&
    !canSummarise &&
    !edit.allowed &&
    !remove.allowed &&
    !restore.allowed &&
    moderate.length === 0
  )
    return null;
  const page = threadPageFrom(thread, thread.posts.nodes[0]?.number ?? 1);
  const marked = thread.answer?.postId ?? '';
  return (
    <>
      {canReply && (
        <ButtonLink
          look="quiet"
          to={toReply(page, 'replyTo', post.number)}
          aria-label={t('threads.replyTo', { number: post.number })}
        >
          <Icon name="reply" /> {t('threads.reply')}
        </ButtonLink>
      )}
      {canReply && (
        <ButtonLink
          look="quiet"
          to={toReply(page, 'quote', post.number)}
          aria-label={t('threads.quotePost', { number: post.number })}
          data-thread={thread.number}
          data-quote={post.number}
          data-name={
            post.isAnonymous ? t(`profiles.withheld.${post.number === 1 ? 'member' : 'asker'}`) : post.author.name
          }
          data-path={postPath(thread, post.number)}
        >
          <Icon name="quote" /> {t('threads.quote')}
        </ButtonLink>
      )}
      {canAccept && <AcceptForm values={{ threadId: thread.id, postId: post.id, before: marked }} />}
      {canUnaccept && <AcceptForm values={{ threadId: thread.id, postId: '', before: post.id }} />}
      {canSummarise && <SummaryMarkForm values={summaryValues(thread, isSummary ? null : post)} />}
      {edit.allowed && (
        <ButtonLink
          look="quiet"
          to={editPostPath(thread.number, post.number)}
          aria-label={t('threads.edit.heading', { number: post.number })}
        >
          <Icon name="pencil" /> {t('threads.edit.do')}
        </ButtonLink>
      )}
      {remove.allowed && (
        <details>
          <ButtonSummary look="quiet" aria-label={t('threads.remove.heading', { number: post.number })}>
            {t('threads.remove.do')}
          </ButtonSummary>
          <RemovePostForm values={{ postId: post.id }} />
        </details>
      )}
      {restore.allowed && <RestorePostForm values={{ postId: post.id }} />}
      <PostModeration post={post} viewerCan={ownPost.viewerCan} />
    </>
  );
}
