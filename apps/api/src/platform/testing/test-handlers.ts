import { Test } from '@nestjs/testing';
import type { Happened } from '@cluster-commons/domain/events';
import { HandledModule } from '../../app.module.ts';
import { createLogger } from '../http/logger.ts';
import { Handlers } from '../jobs/handlers.ts';
import { Outbox } from '../jobs/outbox.ts';
import { Live } from '../live/live.ts';
import type { Letter } from '../mail/letter.tsx';
import { Mailer, type Mail, type Sealed } from '../mail/mailer.ts';
import type { TestApi } from './test-api.ts';

/** What the worker would do, done when a spec asks for it; mails are kept instead of sent. */
export interface TestHandlers {
  /** Every mail so far. */
  readonly mails: readonly Mail[];
  /** Every mail so far that its feature writes by itself. */
  readonly letters: readonly DeliveredLetter[];
  /** Has everything handled that was told since the last time, and its news published. @returns the mails of these events */
  deliver(): Promise<Mail[]>;
  /** Has one event handled, as if it came again. @returns its mails */
  handle(event: Happened): Promise<Mail[]>;
  /** Does the work that the clock would begin. */
  strike(scheduled: string): Promise<void>;
  stop(): Promise<void>;
}

type DeliveredLetter = Sealed & Letter;

/** The handlers of all features on the database of a test API or server. */
export async function startTestHandlers(api: Pick<TestApi, 'config'>): Promise<TestHandlers> {
  const mails: Mail[] = [];
  const letters: DeliveredLetter[] = [];
  const letterBox: Pick<Mailer, 'send' | 'deliver'> = {
    send: async (mail) => void mails.push(mail),
    deliver: async (sealed, letter) => void letters.push({ ...sealed, ...letter }),
  };
  const modules = await Test.createTestingModule({
    imports: [HandledModule.of(api.config, createLogger(api.config, 'test'))],
  })
    .overrideProvider(Mailer)
    .useValue(letterBox)
    .compile();
  await modules.init();
  const [handlers, outbox] = [modules.get(Handlers), modules.get(Outbox)];

  const handle = async (event: Happened): Promise<Mail[]> => {
    const before = mails.length;
    for (const handler of handlers.of(event.name)) await handler.handle(event);
    return mails.slice(before);
  };
  return {
    mails,
    letters,
    handle,
    deliver: async () => {
      const before = mails.length;
      const { events, failed } = await outbox.relay(1000, async () => undefined);
      if (failed.length > 0) throw new Error(failed.map(({ error }) => error).join('\n'));
      for (const event of events) await handle(event);
      await modules.get(Live).publishAll(handlers.newsOf(events));
      return mails.slice(before);
    },
    strike: async (scheduled) => {
      const found = handlers.allScheduled.find(({ name }) => name === scheduled);
      if (found === undefined) throw new Error(`No work by the clock is called ${scheduled}`);
      await found.work();
    },
    stop: () => modules.close(),
  };
}
