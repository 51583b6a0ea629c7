import { AdminJobsDocument, type AdminJobsQuery } from '../../../gql/index.ts';
import { notFound } from '../../../platform/errors/failures.ts';
import { useFormat } from '../../../platform/i18n/format.ts';
import { Moment } from '../../../platform/i18n/Moment.tsx';
import { Text } from '../../../platform/i18n/Text.tsx';
import { useText } from '../../../platform/i18n/text-context.tsx';
import { definePage } from '../../../platform/pages/page.ts';
import { Pager } from '../../../platform/pages/Pager.tsx';
import { placeIn, requireItems } from '../../../platform/pages/place.ts';
import { Figures } from '../../../ui/figure/Figures.tsx';
import layout from '../../../ui/layout.module.css';
import { Rows } from '../../../ui/list/Rows.tsx';
import { SectionHead } from '../../../ui/list/SectionHead.tsx';
import text from '../../../ui/text.module.css';
import { AdminPage } from '../components/AdminPage.tsx';
import { DeadLetterRow, Queues, ScheduleTable } from '../components/JobTables.tsx';

const page = definePage({
  document: AdminJobsDocument,
  variables: ({ url }) => placeIn(url),
  needsSignIn: true,
  check: ({ jobs, deadLetters }, { url }) => {
    if (!jobs) throw notFound();
    requireItems(deadLetters.nodes, url);
  },
});

export const loader = page.loader;

export default function JobsPage() {
  const t = useText();
  const { jobs, deadLetters, mailIn } = page.use().data;
  if (!jobs) throw notFound();
  return (
    <AdminPage title={t('jobs.title')} lead={t('jobs.lead')}>
      <div className={layout.blocks}>
        <div className={layout.stack}>
          <JobFigures jobs={jobs} deadCount={deadLetters.totalCount} />
          <p className={text.muted}>
            <Text id="jobs.counted" values={{ when: <Moment at={jobs.countedAt} style="moment" /> }} />
          </p>
        </div>
        <section id="dead-letters" data-part>
          <SectionHead title={t('jobs.dead', { count: deadLetters.totalCount })} />
          {deadLetters.nodes.length === 0 ? (
            <p className={layout.after}>{t('jobs.noneDead')}</p>
          ) : (
            <Rows>
              {deadLetters.nodes.map((letter) => (
                <DeadLetterRow key={letter.id} letter={letter} />
              ))}
            </Rows>
          )}
          <Pager list={deadLetters} />
        </section>
        <section>
          <SectionHead title={t('jobs.queues')} />
          {jobs.queues.length === 0 ? (
            <p className={layout.after}>{t('jobs.noWorker')}</p>
          ) : (
            <Queues queues={jobs.queues} />
          )}
        </section>
        {mailIn && <MailInFigures mailIn={mailIn} />}
        {jobs.schedules.length > 0 && (
          <section>
            <SectionHead title={t('jobs.schedules')} />
            <ScheduleTable schedules={jobs.schedules} />
          </section>
        )}
      </div>
    </AdminPage>
  );
}

type MailIn = NonNullable<AdminJobsQuery['mailIn']>;

function MailInFigures({
  mailIn: { waiting, posted, refused, automatic, unknown, bounce, deadAddresses },
}: {
  mailIn: MailIn;
}) {
  const t = useText();
  const { number } = useFormat();
  if (waiting + posted + refused + automatic + unknown + bounce + deadAddresses === 0) return null;
  const dropped = automatic + unknown;
  return (
    <section className={layout.stack}>
      <SectionHead title={t('mailIn.title')} />
      <p className={text.muted}>{t('mailIn.lead')}</p>
      <Figures
        figures={[
          { label: t('mailIn.posted'), value: number(posted), qualifier: t('mailIn.postedNote') },
          { label: t('mailIn.refused'), value: number(refused), qualifier: t('mailIn.refusedNote') },
          { label: t('mailIn.automatic'), value: number(dropped), qualifier: t('mailIn.automaticNote') },
          { label: t('mailIn.bounce'), value: number(bounce), qualifier: t('mailIn.bounceNote') },
          { label: t('mailIn.dead'), value: number(deadAddresses), qualifier: t('mailIn.deadNote') },
        ]}
      />
    </section>
  );
}

interface JobFiguresProps {
  jobs: NonNullable<AdminJobsQuery['jobs']>;
  deadCount: number;
}

function JobFigures({ jobs, deadCount }: JobFiguresProps) {
  const t = useText();
  const { number } = useFormat();
  return (
    <Figures
      figures={[
        { label: t('jobs.mailsWaiting'), value: number(jobs.mailsWaiting), qualifier: t('jobs.mailsWaitingNote') },
        { label: t('jobs.mailsDead'), value: number(jobs.mailsDead), qualifier: t('jobs.mailsDeadNote') },
        { label: t('jobs.eventsWaiting'), value: number(jobs.outboxWaiting), qualifier: t('jobs.eventsWaitingNote') },
        { label: t('jobs.deadLetters'), value: number(deadCount), qualifier: t('jobs.deadNote') },
      ]}
    />
  );
}
