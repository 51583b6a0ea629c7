import { clsx } from 'clsx';
import { useSearchParams } from 'react-router';
import { isRefusalCode, type FormState } from '../../../platform/forms/form-state.ts';
import { HiddenField } from '../../../platform/forms/fields.tsx';
import { PageForm } from '../../../platform/forms/PageForm.tsx';
import { SubmitButton } from '../../../platform/forms/SubmitButton.tsx';
import { signInAddress } from '../../../platform/errors/failures.ts';
import { Text } from '../../../platform/i18n/Text.tsx';
import { useText } from '../../../platform/i18n/text-context.tsx';
import { useClientKey } from '../../../platform/pages/client-key.ts';
import { Notice } from '../../../ui/control/Notice.tsx';
import layout from '../../../ui/layout.module.css';
import { Link } from '../../../ui/Link.tsx';
import { threadPath } from '../thread-address.ts';
import { MarkdownField } from './MarkdownField.tsx';
import type { PageThread } from './PostCard.tsx';
import { WrittenLanguage } from './WrittenLanguage.tsx';

interface ReplyComposerProps {
  thread: PageThread;
  clientKey: string;
  formState: FormState | undefined;
}

/** The place to reply, or the reason why not. */
export function ReplyComposer({ thread, clientKey, formState }: ReplyComposerProps) {
  const t = useText();
  const [search] = useSearchParams();
  const key = useClientKey(clientKey);
  const answered = thread.posts.nodes.find(({ number }) => String(number) === search.get('replyTo'));
  if (!thread.viewerCan.reply.allowed) return <WhyNot thread={thread} />;
  const ours = formState?.intent === 'reply' ? formState : undefined;
  return (
    <section id="reply" className={layout.after} aria-labelledby="reply-title">
      <PageForm key={key} intent="reply" state={ours} labels={{ body: 'threads.yourReply' }} className={layout.stack}>
        <HiddenField name="clientKey" value={key} />
        <input type="hidden" name="threadId" value={thread.id} />
        {answered && (
          <>
            <input type="hidden" name="replyTo" value={answered.id} />
            <p>
              <Text
                id="threads.replyingTo"
                values={{ number: answered.number, name: <bdi>{answered.author.name}</bdi> }}
              />
            </p>
          </>
        )}
        <MarkdownField
          heading={t('threads.reply')}
          headingId="reply-title"
          label={t('threads.yourReply')}
          rows={6}
          formState={ours}
        />
        <div className={clsx(layout.row, layout.ends, layout.bottom)}>
          <WrittenLanguage standing={thread.lang} />
          <SubmitButton intent="reply" look="primary">
            {t('threads.postReply')}
          </SubmitButton>
        </div>
      </PageForm>
    </section>
  );
}

function WhyNot({ thread }: { thread: PageThread }) {
  const t = useText();
  const reason: string | null = thread.viewerCan.reply.reason;
  return (
    <section id="reply" className={layout.after} aria-label={t('threads.reply')}>
      <Notice icon={reason === 'THREAD_LOCKED' ? 'lock' : 'info'}>
        {reason === 'NOT_SIGNED_IN' ? (
          <p>
            <Text
              id="threads.signInToReply"
              components={{ in: <Link to={signInAddress(threadPath(thread))} />, join: <Link to="/sign-up" /> }}
            />
          </p>
        ) : (
          <p>{t(isRefusalCode(reason) ? `refusal.${reason}` : 'refusal.NOT_ALLOWED')}</p>
        )}
      </Notice>
    </section>
  );
}
