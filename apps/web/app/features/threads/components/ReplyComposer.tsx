import { signInPath, signUpPath, threadPath } from '@cluster-commons/paths';
import { isRefusalCode } from '../../../platform/forms/form-state.ts';
import { Text } from '../../../platform/i18n/Text.tsx';
import { useText } from '../../../platform/i18n/text-context.tsx';
import { Notice } from '../../../ui/control/Notice.tsx';
import layout from '../../../ui/layout.module.css';
import { Link } from '../../../ui/Link.tsx';
import { Dock } from '../../composer/index.ts';
import type { OwnThread, PageThread } from '../page-thread.ts';
import { ReplyForm } from './ReplyForm.tsx';

interface ReplyComposerProps {
  thread: PageThread;
  own: OwnThread | null;
  clientKey: string;
  /** Number of the post that is answered, as the address says. */
  replyTo: number | null;
  /** The post that the address quotes, as it stands in the text then. */
  quote: string | undefined;
}

/** The place to reply, or the reason why not. */
export function ReplyComposer({ thread, own, clientKey, replyTo, quote }: ReplyComposerProps) {
  const t = useText();
  if (!own?.viewerCan.reply.allowed) return <WhyNot thread={thread} reason={own?.viewerCan.reply.reason ?? null} />;
  const answered = thread.posts.nodes.find(({ number }) => number === replyTo);
  return (
    <Dock id="reply" label={t('threads.reply')}>
      {answered && (
        <p>
          <Text id="threads.replyingTo" values={{ number: answered.number, name: <bdi>{answered.author.name}</bdi> }} />
        </p>
      )}
      <ReplyForm
        values={{
          clientKey,
          threadId: thread.id,
          replyTo: answered?.id,
          place: threadPath(thread),

          quote,
        }}
      />
    </Dock>
  );
}

/** Without a reason the reader is signed out. */
function WhyNot({ thread, reason }: { thread: PageThread; reason: string | null }) {
  const t = useText();
  return (
    <section id="reply" className={layout.after} aria-label={t('threads.reply')} data-part>
      <Notice icon={reason === 'THREAD_LOCKED' ? 'lock' : 'info'}>
        {reason === null ? (
          <p>
            <Text
              id="threads.signInToReply"
              components={{
                in: <Link to={signInPath(threadPath(thread))} />,
                join: <Link to={signUpPath(threadPath(thread))} />,
              }}
            />
          </p>
        ) : (
          <p>{t(isRefusalCode(reason) ? `refusal.${reason}` : 'refusal.NOT_ALLOWED')}</p>
        )}
      </Notice>
    </section>
  );
}
