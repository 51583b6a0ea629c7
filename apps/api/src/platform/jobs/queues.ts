import type { JobResult, PgBoss, QueueOptions } from 'pg-boss';
import { delivery, type Happened } from '@cluster-commons/domain/events';
import type { Handler, Retries, Scheduled } from './handlers.ts';

/** Where events end that a handler could not handle, each with the name of its handler. */
export const deadLetterQueue = 'dead-letters';

const day = 86_400;

/** Finds new work when it is announced, and by looking in any case: seconds between two looks. */
const looking = { pollingIntervalSeconds: 1, notifyPollingIntervalSeconds: 2 } as const;

/** Makes a queue, or gives one that is there its present settings. */
async function ensure(boss: PgBoss, name: string, options: Parameters<PgBoss['createQueue']>[1]): Promise<void> {
  await boss.createQueue(name, options);
  await boss.updateQueue(name, options);
}

const pausesOf = ({ retries, firstRetrySeconds }: Retries): QueueOptions => ({
  retryLimit: retries,
  retryDelay: firstRetrySeconds,
  ...(firstRetrySeconds === 0 ? {} : { retryBackoff: true, retryDelayMax: delivery.longestRetrySeconds }),
});

/** An error in words that staff may read: no addresses of people, no stack. */
function said(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return text.replace(/[^\s<>"']+@[^\s<>"']+/g, '(address)').slice(0, delivery.errorLength);
}

async function within<T>(seconds: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`Not done within ${seconds} seconds`)), seconds * 1000);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

export async function makeDeadLetterQueue(boss: PgBoss): Promise<void> {
  await ensure(boss, deadLetterQueue, { retentionSeconds: delivery.failedDays * day, retryLimit: 0 });
}

/**
 * Starts a handler on a queue of its own. Each of the events that are handled side by side succeeds or fails alone.
 * @param onFailure is told of every failed attempt
 */
export async function startHandler(
  boss: PgBoss,
  handler: Handler,
  onFailure: (event: Happened, error: string) => void,
): Promise<void> {
  await ensure(boss, handler.name, {
    ...pausesOf(handler.retries),
    expireInSeconds: 2 * delivery.handleSeconds,
    deleteAfterSeconds: delivery.doneDays * day,
    deadLetter: deadLetterQueue,
    notify: true,
  });
  const settle = async (event: Happened): Promise<Omit<JobResult, 'id'>> => {
    try {
      await within(delivery.handleSeconds, handler.handle(event));
      return { status: 'completed' };
    } catch (error) {
      const message = said(error);
      onFailure(event, message);
      return { status: 'failed', output: { message } };
    }
  };
  await boss.work<Happened>(
    handler.name,
    { ...looking, batchSize: delivery.handledAtOnce, burstWhenBatchFull: true, perJobResults: true },
    (jobs) => Promise.all(jobs.map(async ({ id, data }) => ({ id, ...(await settle(data)) }))),
  );
}

/** Starts work by the clock. */
export async function startScheduled(boss: PgBoss, { name, cron, work }: Scheduled): Promise<void> {
  await ensure(boss, name, { retryLimit: 2, expireInSeconds: 3600 });
  await boss.work(name, { pollingIntervalSeconds: 30 }, work);
  await boss.schedule(name, cron);
}

/** Ends the schedules of work that this version does not know. */
export async function endOldSchedules(boss: PgBoss, known: ReadonlySet<string>): Promise<void> {
  for (const { name } of await boss.getSchedules()) if (!known.has(name)) await boss.unschedule(name);
}
