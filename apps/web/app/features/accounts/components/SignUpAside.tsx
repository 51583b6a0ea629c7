import { useText } from '../../../platform/i18n/text-context.tsx';
import { SectionHead } from '../../../ui/list/SectionHead.tsx';
import { Timeline, TimelineItem } from '../../../ui/list/Timeline.tsx';
import layout from '../../../ui/layout.module.css';
import text from '../../../ui/text.module.css';

interface SignUpAsideProps {
  /** The message is on its way. */
  isSent: boolean;
  /** What comes between the address and the profile. */
  between?: string;
}

/** What joining leads to, and what becomes visible. */
export function SignUpAside({ isSent, between }: SignUpAsideProps) {
  const t = useText();
  return (
    <aside className={layout.blocks}>
      <section>
        <SectionHead title={t('accounts.signUp.next')} />
        <Timeline>
          <TimelineItem mark={isSent ? 'now' : undefined}>
            <b>{t('accounts.signUp.next1')}</b>
            {between === undefined && (
              <>
                <br />
                <span className={text.muted}>{t('accounts.signUp.next1Text')}</span>
              </>
            )}
          </TimelineItem>
          {between !== undefined && <TimelineItem>{between}</TimelineItem>}
          <TimelineItem>{t('accounts.signUp.next2')}</TimelineItem>
          <TimelineItem>{t('accounts.signUp.next3')}</TimelineItem>
        </Timeline>
      </section>
      <section>
        <SectionHead title={t('accounts.signUp.seen')} />
        <p className={text.small}>{t('accounts.signUp.seenText')}</p>
      </section>
    </aside>
  );
}
