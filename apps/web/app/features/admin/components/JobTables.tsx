import type { AdminJobsQuery } from '../../../gql/index.ts';
import { useFormat } from '../../../platform/i18n/format.ts';
import { Moment } from '../../../platform/i18n/Moment.tsx';
import { useText } from '../../../platform/i18n/text-context.tsx';
import { Cell, ColumnHead, numberCell, RowHead, Table, TableRow } from '../../../ui/figure/Table.tsx';
import layout from '../../../ui/layout.module.css';
import { CountedRow } from '../../../ui/list/Rows.tsx';
import text from '../../../ui/text.module.css';
import { RetryForm } from './RetryForm.tsx';

type Jobs = NonNullable<AdminJobsQuery['jobs']>;
type Letter = AdminJobsQuery['deadLetters']['nodes'][number];

const counts = ['waiting', 'running', 'failed', 'dead'] as const;

/** What waits in each queue; those that have nothing to do are named, so that it is seen that they are there. */
export function Queues({ queues }: { queues: Jobs['queues'] }) {
  const t = useText();
  const isBusy = (queue: Jobs['queues'][number]): boolean => counts.some((count) => queue[count] > 0);
  const quiet = queues.filter((queue) => !isBusy(queue)).map(({ name }) => name);
  return (
    <>
      {quiet.length < queues.length && <QueueTable queues={queues.filter(isBusy)} />}
      {quiet.length > 0 && (
        <p className={layout.after}>
          {t('jobs.quiet', { count: quiet.length })}{' '}
          <bdi dir="ltr" className={text.muted}>
            {quiet.join(', ')}
          </bdi>
        </p>
      )}
    </>
  );
}

function QueueTable({ queues }: { queues: Jobs['queues'] }) {
  const t = useText();
  const format = useFormat();
  return (
    <Table label={t('jobs.queues')}>
      <caption className={layout.hidden}>{t('jobs.queues')}</caption>
      <thead>
        <TableRow>
          <ColumnHead>{t('jobs.queue')}</ColumnHead>
          {counts.map((count) => (
            <ColumnHead key={count} className={numberCell}>
              {t(`jobs.state.${count}`)}
            </ColumnHead>
          ))}
          <ColumnHead>{t('jobs.oldest')}</ColumnHead>
        </TableRow>
      </thead>
      <tbody>
        {queues.map((queue) => (
          <TableRow key={queue.name}>
            <RowHead>
              <bdi dir="ltr">{queue.name}</bdi>{' '}
              {queue.writesMails && <span className={text.muted}>{t('jobs.ofMails')}</span>}
            </RowHead>
            {counts.map((count) => (
              <Cell key={count} className={numberCell}>
                {format.number(queue[count])}
              </Cell>
            ))}
            <Cell>{queue.oldestAt === null ? '–' : <Moment at={queue.oldestAt} style="moment" />}</Cell>
          </TableRow>
        ))}
      </tbody>
    </Table>
  );
}

const runStates = ['completed', 'active', 'retry', 'failed', 'cancelled'] as const;

/** Work by the clock, with its last run. */
export function ScheduleTable({ schedules }: { schedules: Jobs['schedules'] }) {
  const t = useText();
  return (
    <Table label={t('jobs.schedules')}>
      <caption className={layout.hidden}>{t('jobs.schedules')}</caption>
      <thead>
        <TableRow>
          <ColumnHead>{t('jobs.schedule')}</ColumnHead>
          <ColumnHead>{t('jobs.cron')}</ColumnHead>
          <ColumnHead>{t('jobs.lastRun')}</ColumnHead>
          <ColumnHead>{t('jobs.run')}</ColumnHead>
        </TableRow>
      </thead>
      <tbody>
        {schedules.map(({ name, cron, lastRunAt, state }) => {
          const known = runStates.find((one) => one === state);
          return (
            <TableRow key={name}>
              <RowHead>
                <bdi dir="ltr">{name}</bdi>
              </RowHead>
              <Cell>
                <bdi dir="ltr">{cron}</bdi>
              </Cell>
              <Cell>{lastRunAt === null ? t('jobs.notYet') : <Moment at={lastRunAt} style="moment" />}</Cell>
              <Cell>{known === undefined ? '–' : t(`jobs.run.${known}`)}</Cell>
            </TableRow>
          );
        })}
      </tbody>
    </Table>
  );
}

/** Work that was given up, with why, and the way to have it done after all. */
export function DeadLetterRow({ letter: { id, handler, event, error, attempts, failedAt } }: { letter: Letter }) {
  const t = useText();
  return (
    <CountedRow counts={<RetryForm values={{ id, handler }} />}>
      <h3 className={text.title}>
        <bdi dir="ltr">{handler}</bdi> <span className={text.muted}>{event}</span>
      </h3>
      <p className={text.muted}>
        {t('jobs.tried', { count: attempts })} <Moment at={failedAt} style="moment" />
      </p>
      {error !== '' && (
        <p lang="en" dir="ltr">
          {error}
        </p>
      )}
    </CountedRow>
  );
}
