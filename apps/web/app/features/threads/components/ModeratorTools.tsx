import { clsx } from 'clsx';
import { Link } from '../../../ui/Link.tsx';
import { TextField } from '../../../platform/forms/fields.tsx';
import type { FormState } from '../../../platform/forms/form-state.ts';
import { PageForm } from '../../../platform/forms/PageForm.tsx';
import { SubmitButton } from '../../../platform/forms/SubmitButton.tsx';
import { useText } from '../../../platform/i18n/text-context.tsx';
import { ButtonSummary } from '../../../ui/control/Button.tsx';
import controls from '../../../ui/control/control.module.css';
import layout from '../../../ui/layout.module.css';
import text from '../../../ui/text.module.css';
import type { PageThread } from './PostCard.tsx';

interface ModeratorToolsProps {
  thread: PageThread;
  formState: FormState | undefined;
}

/** Pinning and closing, each with a reason for the log; shown only to those who may. */
export function ModeratorTools({ thread, formState }: ModeratorToolsProps) {
  const t = useText();
  const { lock, pin } = thread.viewerCan;
  if (!lock.allowed && !pin.allowed) return null;
  return (
    <section className={clsx(controls.note, controls.caution)} aria-label={t('moderation.tools')}>
      <div className={layout.stack}>
        <p>
          <b>{t('moderation.tools')}</b>
        </p>
        <div className={layout.row}>
          {pin.allowed && (
            <ThreadAct
              intent="pin"
              flag={{ name: 'pinned', value: !thread.isPinned }}
              label={t(thread.isPinned ? 'moderation.unpin' : 'moderation.pin')}
              threadId={thread.id}
              formState={formState}
            />
          )}
          {lock.allowed && (
            <ThreadAct
              intent="lock"
              flag={{ name: 'locked', value: !thread.isLocked }}
              label={t(thread.isLocked ? 'moderation.unlock' : 'moderation.lock')}
              threadId={thread.id}
              formState={formState}
            />
          )}
          <Link className={text.small} to={`/threads/${thread.number}/log`}>
            {t('threads.log')}
          </Link>
        </div>
      </div>
    </section>
  );
}

interface ThreadActProps {
  intent: 'pin' | 'lock';
  flag: { name: string; value: boolean };
  label: string;
  threadId: string;
  formState: FormState | undefined;
}

function ThreadAct({ intent, flag, label, threadId, formState }: ThreadActProps) {
  const t = useText();
  return (
    <details open={formState?.intent === intent}>
      <ButtonSummary>{label}</ButtonSummary>
      <PageForm intent={intent} state={formState} labels={{ reason: 'frame.reason' }} className={layout.stack}>
        <input type="hidden" name="threadId" value={threadId} />
        <input type="hidden" name={flag.name} value={String(flag.value)} />
        <TextField name="reason" label={t('frame.reason')} hint={t('moderation.reasonForLog')} dir="auto" isOptional />
        <SubmitButton intent={intent}>{label}</SubmitButton>
      </PageForm>
    </details>
  );
}
