import { needsReason } from '@cluster-commons/domain/moderation';
import { threadLogPath } from '@cluster-commons/paths';
import { clsx } from 'clsx';
import type { ReactNode } from 'react';
import type { ThreadModerationAct } from '../../../gql/index.ts';
import type { FieldValues } from '../../../platform/forms/form-state.ts';
import { useText } from '../../../platform/i18n/text-context.tsx';
import { ButtonSummary } from '../../../ui/control/Button.tsx';
import controls from '../../../ui/control/control.module.css';
import layout from '../../../ui/layout.module.css';
import { Link } from '../../../ui/Link.tsx';
import text from '../../../ui/text.module.css';
import { actNamed, codeOf, nameOf } from '../act-names.ts';
import { ReasonForm } from './ReasonForm.tsx';

interface ModeratorToolsProps {
  thread: { id: string; number: number };
  viewerCan: { moderate: readonly ThreadModerationAct[] };
}

/** The acts that change something now, each with its reason for the log; shown only to those who may. */
export function ModeratorTools({ thread, viewerCan: { moderate } }: ModeratorToolsProps) {
  const t = useText();
  if (moderate.length === 0) return null;
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
          {moderate.map((act) => (
            <Opened key={act} label={t(`moderation.do.thread.${nameOf(act)}`)}>
              <ThreadActForm values={{ threadId: thread.id, act }} />
            </Opened>
          ))}
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

/** One act against a thread: closing it, where nothing known is asked for. */
export function ThreadActForm({ values: { threadId, act } }: { values: FieldValues }) {
  const t = useText();
  const named = actNamed('thread', act) ?? 'lock';
  return (
    <ReasonForm
      act="moderateThread"
      subject={threadId}
      values={{ threadId, act: codeOf(named) }}
      hint={t('moderation.reasonForLog')}
      isOptional={!needsReason('thread', named)}
    >
      {t(`moderation.do.thread.${named}`)}
    </ReasonForm>
  );
}
