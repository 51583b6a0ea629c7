import { webhookEvents } from '@cluster-commons/domain/webhooks';
import {
  build,
  startReceiver,
  startTestApi,
  startTestHandlers,
  testSource,
  type Receiver,
  type TestApi,
  type TestHandlers,
} from '../../platform/testing/index.ts';

interface Acted {
  webhook?: { id: string; secret: string };
  delivery?: { id: string };
}

export interface SentDelivery {
  id: string;
  event: string;
  state: string;
  attempts: number;
  status: number | null;
  fault: string | null;
  answer: string;
}

/** A network with an administrator, a member, and another system that is told of events, for specs. */
export class WebhookWorld {
  private constructor(
    readonly api: TestApi,
    readonly handlers: TestHandlers,
    readonly receiver: Receiver,
    readonly from: ReturnType<typeof testSource>,
    readonly administrator: { id: string; email: string },
    readonly member: { id: string },
  ) {}

  static async start(name: string): Promise<WebhookWorld> {
    const from = testSource(name);
    const api = await startTestApi();
    const handlers = await startTestHandlers(api);
    const receiver = await startReceiver();
    const administrator = await build.aMember(api.db, from, { role: 'administrator', name: 'Nadia Rahmani' });
    return new WebhookWorld(api, handlers, receiver, from, administrator, await build.aMember(api.db, from));
  }

  /** No webhook, nothing that waits, and a receiver that takes everything. */
  async empty(): Promise<void> {
    await this.handlers.deliver();
    await this.api.db.query('delete from webhook');
    this.receiver.received = [];
    this.receiver.answer = (response) => void response.writeHead(200).end('thank you');
  }

  async stop(): Promise<void> {
    await this.receiver.stop();
    await this.handlers.stop();
    await this.api.stop();
  }

  async act(name: string, input: object, shown = 'webhook { id secret }'): Promise<Acted> {
    const type = `${name.replace(/^./, (first) => first.toUpperCase())}Input`;
    const text = `mutation ($input: ${type}!) { ${name}(input: $input) { ${shown} } }`;
    const { data } = await this.api.run<Record<string, Acted>>(text, { input }, { as: this.administrator });
    return data[name] ?? {};
  }

  async make(events: readonly string[] = webhookEvents): Promise<{ id: string; secret: string }> {
    const { webhook } = await this.act('createWebhook', { url: this.receiver.address, events });
    return webhook ?? { id: '', secret: '' };
  }

  answersWith(status: number, text = ''): void {
    this.receiver.answer = (response) => void response.writeHead(status).end(text);
  }

  /** What is told is handled, and what that tells in turn. @returns why the last attempt failed */
  async work(): Promise<string | null> {
    try {
      await this.handlers.deliver();
      await this.handlers.deliver();
      return null;
    } catch (error) {
      return String(error);
    }
  }

  async deliveries(): Promise<SentDelivery[]> {
    return (await this.api.db.query('select * from webhook_delivery order by created_at, id')).rows as SentDelivery[];
  }

  /** The queue gives a delivery that failed to its handler again. */
  async again(delivery: { id: string } | undefined): Promise<void> {
    const at = this.from.now.toISOString();
    const payload = { deliveryId: delivery?.id ?? '' };
    await this.handlers.handle({ id: this.from.ids(this.from.now), name: 'webhook.delivery-due', at, payload });
  }

  /** A reply in a thread, or in a new one. */
  async reply(thread?: { id: string }): Promise<{ id: string; number: number }> {
    const { id } = thread ?? (await build.aThread(this.api.db, this.from));
    const { data } = await this.api.run<{ replyToThread: { post: { id: string; number: number } } }>(
      'mutation ($input: ReplyToThreadInput!) { replyToThread(input: $input) { post { id number } } }',
      { input: { threadId: id, body: 'We buy yarn together.', lang: 'en', clientKey: this.from.ids(this.from.now) } },
      { as: this.member },
    );
    return data.replyToThread.post;
  }
}
