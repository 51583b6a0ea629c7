import { createTransport } from 'nodemailer';
import type { Mail } from '../../../platform/mail/mailer.ts';
import {
  build,
  startTestApi,
  startTestHandlers,
  testSource,
  type TestApi,
  type TestHandlers,
} from '../../../platform/testing/index.ts';
import { freePort } from '../../../platform/testing/free-port.ts';
import { addressFor } from '../mail-address.ts';

/** What every spec sees of a mail that came in. */
export interface Arrived {
  outcome: string | null;
  address: string | null;
  raw: Buffer | null;
}

/** A network that answers to mail: its API, its worker, and a mail server of somebody else. */
export class MailWorld {
  readonly from: ReturnType<typeof testSource>;

  private constructor(
    readonly api: TestApi,
    readonly worker: TestHandlers,
    private readonly port: number,
    name: string,
  ) {
    this.from = testSource(name);
  }

  static async start(name: string, environment: Record<string, string> = {}): Promise<MailWorld> {
    const port = await freePort();
    const api = await startTestApi({
      MAIL_FROM: 'Cluster Commons <no-reply@commons.example>',
      MAIL_IN_ADDRESS: 'reply@in.commons.example',
      MAIL_IN_URL: `smtp://127.0.0.1:${port}`,
      MAIL_IN_SECRET: 'the secret of the service',
      ...environment,
    });
    return new MailWorld(api, await startTestHandlers(api), port, name);
  }

  async stop(): Promise<void> {
    await this.worker.stop();
    await this.api.stop();
  }

  aMember(given: Parameters<typeof build.aMember>[2] = {}) {
    return build.aMember(this.api.db, this.from, given);
  }

  aThread(given: Parameters<typeof build.aThread>[2] = {}) {
    return build.aThread(this.api.db, this.from, given);
  }

  /** @param days ago that the mail was written which is answered */
  replyAddress(member: { id: string }, thread: { number: number }, days = 0): string {
    const use = { for: 'reply', threadNumber: thread.number } as const;
    return addressFor(this.api.config, member.id, use, Date.now() - days * 86_400_000) ?? '';
  }

  bounceAddress(member: { id: string }): string {
    return addressFor(this.api.config, member.id, { for: 'bounce' }, Date.now()) ?? '';
  }

  /** Hands a mail over as a mail server does. @throws where it is not taken */
  async hand(raw: Buffer, to: string | string[], from = 'somebody@elsewhere.example'): Promise<void> {
    const transport = createTransport({ host: '127.0.0.1', port: this.port, secure: false, ignoreTLS: true });
    try {
      await transport.sendMail({ envelope: { from, to }, raw });
    } finally {
      transport.close();
    }
  }

  /** Hands a mail over and has the worker do its work. @returns the mails that it wrote */
  async receive(raw: Buffer, to: string, from?: string): Promise<Mail[]> {
    await this.hand(raw, to, from);
    return this.worker.deliver();
  }

  async postsOf(thread: { id: string }): Promise<{ authorId: string; body: string; lang: string; files: string[] }[]> {
    const { rows } = await this.api.db.query(
      `select o.author_id as "authorId", o.body, o.lang,
              array(select f.name from file f where f.post_id = o.id order by f.id) as files
         from post o where o.thread_id = $1 and o.number > 1 order by o.number`,
      [thread.id],
    );
    return rows as never;
  }

  async arrived(): Promise<Arrived[]> {
    const { rows } = await this.api.db.query('select outcome, address, raw from mail_in order by received_at, id');
    return rows as never;
  }

  async lastOutcome(): Promise<string | null | undefined> {
    return (await this.arrived()).at(-1)?.outcome;
  }
}
