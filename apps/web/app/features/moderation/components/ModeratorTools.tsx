import { threadLogPath } from '@cluster-commons/paths';
import { clsx } from 'clsx';
import type { ReactNode } from 'react';
import type { FieldValues } from '../../../platform/forms/form-state.ts';
import { useText } from '../../../platform/i18n/text-context.tsx';
import { ButtonSummary } from '../../../ui/control/Button.tsx';
import controls from '../../../ui/control/control.module.css';
import layout from '../../../ui/layout.module.css';
import { Link } from '../../../ui/Link.tsx';
import text from '../../../ui/text.module.css';
import { ReasonForm } from './ReasonForm.tsx';

interface ModeratedThread {
  id: string;
  number: number;
  isPinned: boolean;
  isLocked: boolean;
}

interface ModeratorToolsProps {
  thread: ModeratedThread;
  viewerCan: { lock: { allowed: boolean }; pin: { allowed: boolean } };
}

/** Pinning and closing, each with a reason for the log; shown only to those who may. */
export function ModeratorTools({ thread, viewerCan: { lock, pin } }: ModeratorToolsProps) {
  const t = useText();
  if (!lock.allowed && !pin.allowed) return null;
  return (
    <section
      id="moderator-tools"
      className={clsx(controls.note, controls.caution)}
      aria-label={t('moderation.tools')}
      data-part
    >
      <div className={layout.stack}>
        <p>
          <b>{t('moderation.tools')}</b>
        </p>
        <div className={layout.row}>
          {pin.allowed && (
            <Opened label={t(thread.isPinned ? 'moderation.unpin' : 'moderation.pin')}>
              <PinForm values={{ threadId: thread.id, pinned: String(!thread.isPinned) }} />
            </Opened>
          )}
          {lock.allowed && (
            <Opened label={t(thread.isLocked ? 'moderation.unlock' : 'moderation.lock')}>
              <LockForm values={{ threadId: thread.id, locked: String(!thread.isLocked) }} />
            </Opened>
          )}
          <Link className={text.small} to={threadLogPath(thread.number)}>
            {t('threads.log')}
          </Link>
        </div>
      </div>
    </section>
  );
}

const Opened = ({ label, children }: { label: string; children: ReactNode }) => (
  <details>
    <ButtonSummary>{label}</ButtonSummary>
    {children}
  </details>
);

export function PinForm({ values: { threadId, pinned = 'true' } }: { values: FieldValues }) {
  const t = useText();
  return (
    <ReasonForm
      act="pinThread"
      subject={threadId}
      values={{ threadId, pinned }}
      hint={t('moderation.reasonForLog')}
      isOptional
    >
      {t(pinned === 'true' ? 'moderation.pin' : 'moderation.unpin')}
    </ReasonForm>
  );
}

export function LockForm({ values: { threadId, locked = 'true' } }: { values: FieldValues }) {
  const t = useText();
  const isLocking = locked === 'true';
  return (
    <ReasonForm
      act="lockThread"
      subject={threadId}
      values={{ threadId, locked }}
      hint={t('moderation.reasonForLog')}
      isOptional={!isLocking}
    >
      {t(isLocking ? 'moderation.lock' : 'moderation.unlock')}
    </ReasonForm>
  );
}
