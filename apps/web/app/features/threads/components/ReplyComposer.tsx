import { newThreadPath, signInPath, signUpPath, threadPath, withQuery } from '@cluster-commons/paths';
import type { KeptDraft } from '../../../platform/drafts/draft-form.ts';
import { isRefusalCode } from '../../../platform/forms/form-state.ts';
import { Moment } from '../../../platform/i18n/Moment.tsx';
import { Text } from '../../../platform/i18n/Text.tsx';
import { useText } from '../../../platform/i18n/text-context.tsx';
import { Notice } from '../../../ui/control/Notice.tsx';
import layout from '../../../ui/layout.module.css';
import { Link } from '../../../ui/Link.tsx';
import { Dock } from '../../composer/index.ts';
import type { OwnThread, PageThread } from '../page-thread.ts';
import { ReplyForm } from './ReplyForm.tsx';
import { ShowNameForm } from './ShowNameForm.tsx';

interface ReplyComposerProps {
  thread: PageThread;
  own: OwnThread | null;
  draft: KeptDraft | null;
  clientKey: string;
  /** Number of the post that is answered, as the address says. */
  replyTo: number | null;
  /** The post that the address quotes, as it stands in the text then. */
  quote: string | undefined;
}

/** The place to reply, or the reason why not. */
export function ReplyComposer({ thread, own, draft, clientKey, replyTo, quote }: ReplyComposerProps) {
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
      {own.isNameless && (
        <Notice icon="eye-off">
          <p>{t('threads.nameless.reply')}</p>
          <details>
            <summary>{t('threads.nameless.show')}</summary>
            <ShowNameForm values={{ threadId: thread.id }} />
          </details>
        </Notice>
      )}
      <ReplyNotes thread={thread} own={own} answered={answered} />
      <ReplyForm
        draft={draft}
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

interface ReplyNotesProps {
  thread: PageThread;
  own: OwnThread;
  answered: PageThread['posts']['nodes'][number] | undefined;
}

/** What is good to know before posting all the same. */
function ReplyNotes({ thread, own, answered }: ReplyNotesProps) {
  const t = useText();
  const isAway = own.posts.some(({ id, isAuthorAway }) => id === answered?.id && isAuthorAway);
  if (own.replyNotes.length === 0 && !isAway) return null;
  return (
    <Notice>
      {own.replyNotes.map((note) => (
        <p key={note}>{t(`threads.note.${note}`)}</p>
      ))}
      {own.replyNotes.includes('QUIET_FOR_LONG') && (
        <p>
          <Text
            id="threadMonths.quietSince"
            values={{ date: <Moment at={thread.lastPostAt} style="date" />, mark: <bdi>#{thread.number}</bdi> }}
            components={{ open: <Link to={withQuery(newThreadPath, { cluster: thread.cluster?.slug })} /> }}
          />
        </p>
      )}
      {isAway && <p>{t('threads.note.AUTHOR_AWAY', { name: answered?.author.name ?? '' })}</p>}
      <p>{t('threads.note.allTheSame')}</p>
    </Notice>
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
