import type { PostCard_PostFragment } from '../../../gql/index.ts';
import { HiddenField, TextField } from '../../../platform/forms/fields.tsx';
import type { FormState } from '../../../platform/forms/form-state.ts';
import { PageForm } from '../../../platform/forms/PageForm.tsx';
import { SubmitButton } from '../../../platform/forms/SubmitButton.tsx';
import { useText } from '../../../platform/i18n/text-context.tsx';
import { usePageAddress } from '../../../platform/pages/address-links.ts';
import { ButtonLink, ButtonSummary } from '../../../ui/control/Button.tsx';
import { Icon } from '../../../ui/icon/Icon.tsx';
import layout from '../../../ui/layout.module.css';
import type { PageThread } from './PostCard.tsx';
import styles from './post.module.css';

interface PostActsProps {
  post: PostCard_PostFragment;
  thread: PageThread;
  formState: FormState | undefined;
}

/** What the reader may do with a post; nothing at all for most visitors. */
export function PostActs({ post, thread, formState }: PostActsProps) {
  const t = useText();
  const addressWith = usePageAddress();
  if (!post.viewerCan) return null;
  const { accept, hide, restore } = post.viewerCan;
  const canReply = thread.viewerCan.reply.allowed && post.state === 'VISIBLE';
  const canUnaccept = post.isAnswer && thread.viewerCan.acceptAnswer.allowed;
  if (!canReply && !accept.allowed && !canUnaccept && !hide.allowed && !restore.allowed) return null;
  return (
    <div className={styles.acts}>
      {canReply && (
        <ButtonLink
          look="quiet"
          to={`${addressWith({ replyTo: String(post.number) })}#reply`}
          aria-label={t('threads.replyTo', { number: post.number })}
        >
          <Icon name="reply" /> {t('threads.reply')}
        </ButtonLink>
      )}
      {accept.allowed && !post.isAnswer && (
        <PageForm intent="accept" state={formState} only={{ name: 'postId', value: post.id }}>
          <input type="hidden" name="threadId" value={thread.id} />
          <input type="hidden" name="postId" value={post.id} />
          <SubmitButton intent="accept" look="quiet">
            <Icon name="check" /> {t('threads.acceptAnswer')}
          </SubmitButton>
        </PageForm>
      )}
      {canUnaccept && (
        <PageForm intent="unaccept" state={formState}>
          <input type="hidden" name="threadId" value={thread.id} />
          <SubmitButton intent="unaccept" look="quiet">
            {t('threads.unacceptAnswer')}
          </SubmitButton>
        </PageForm>
      )}
      {hide.allowed && <ModeratePost post={post} act="hide" formState={formState} />}
      {restore.allowed && <ModeratePost post={post} act="restore" formState={formState} />}
    </div>
  );
}

interface ModeratePostProps {
  post: PostCard_PostFragment;
  act: 'hide' | 'restore';
  formState: FormState | undefined;
}

/** Hiding or showing a post again, with the reason that readers and the log keep. */
function ModeratePost({ post, act, formState }: ModeratePostProps) {
  const t = useText();
  const cameBack = formState?.intent === act && formState.values.postId?.[0] === post.id;
  return (
    <details open={cameBack}>
      <ButtonSummary look="quiet" aria-label={t(`moderation.${act}Number`, { number: post.number })}>
        {t(`moderation.${act}`)}
      </ButtonSummary>
      <PageForm
        intent={act}
        state={formState}
        only={{ name: 'postId', value: post.id }}
        labels={{ reason: 'frame.reason' }}
        className={layout.stack}
      >
        <HiddenField name="postId" value={post.id} />
        <TextField
          name="reason"
          label={t('frame.reason')}
          hint={t('moderation.reasonHint')}
          dir="auto"
          isOptional={act === 'restore'}
        />
        <SubmitButton intent={act} look={act === 'hide' ? 'stop' : 'plain'}>
          {t(`moderation.${act}`)}
        </SubmitButton>
      </PageForm>
    </details>
  );
}
