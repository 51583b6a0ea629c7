import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import type { AddressInfo } from 'node:net';
import { PinoLogger } from 'nestjs-pino';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';
import { mailLimits } from '@cluster-commons/domain/mail';
import { CONFIG } from '../../platform/config/config.module.ts';
import type { Config } from '../../platform/config/config.ts';
import { TakeMail } from './take-mail.ts';

/** Bytes of all mails together that are on their way in. */
const bytesAtOnce = 2 * mailLimits.inBytes;
/** Milliseconds within which a mail has to be here from its first byte to its last. */
const arriving = 600_000;

/** What a mail server is told, with the code of RFC 3463 that says whether to try again. */
const answers = {
  nobody: [550, '5.1.1 There is nobody of this name here'],
  tooLarge: [552, '5.3.4 This mail is larger than a post with its files may be'],
  tooMany: [452, '4.5.3 Too many receivers'],
  busy: [452, '4.3.1 Too much mail at once, try again later'],
  later: [451, '4.3.0 Try again later'],
} as const satisfies Record<string, readonly [number, string]>;

const said = ([responseCode, message]: readonly [number, string]): Error =>
  Object.assign(new Error(message), { responseCode });

/**
 * A small mail server that takes answers to our mails and nothing else: no sign-in, no passing on. It says yes when the mail
 * is in the database, so that the other side keeps what is lost on the way.
 */
@Injectable()
export class MailListener implements OnApplicationBootstrap, OnApplicationShutdown {
  #server: SMTPServer | null = null;
  #held = 0;
  readonly #lines = new Map<string, number>();

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly taking: TakeMail,
    private readonly logger: PinoLogger,
  ) {}

  /** Where it listens; null where it does not. */
  get port(): number | null {
    return (this.#server?.server.address() as AddressInfo | null | undefined)?.port ?? null;
  }

  async onApplicationBootstrap(): Promise<void> {
    const listensOn = this.config.mailIn?.listensOn ?? null;
    if (listensOn === null) return;
    const server = new SMTPServer({
      name: this.config.mailIn?.host ?? '',
      banner: 'Cluster Commons',
      authOptional: true,
      disabledCommands: ['AUTH', 'STARTTLS'],
      disableReverseLookup: true,
      size: mailLimits.inBytes,
      maxClients: mailLimits.connections,
      socketTimeout: mailLimits.idleSeconds * 1000,
      closeTimeout: 1_000,
      onConnect: ({ remoteAddress }, done) => {
        const open = (this.#lines.get(remoteAddress) ?? 0) + 1;
        this.#lines.set(remoteAddress, open);
        done(open > mailLimits.connectionsOfOne ? said(answers.busy) : null);
      },
      onClose: ({ remoteAddress }) => {
        const open = (this.#lines.get(remoteAddress) ?? 1) - 1;
        if (open > 0) this.#lines.set(remoteAddress, open);
        else this.#lines.delete(remoteAddress);
      },
      onRcptTo: ({ address }, { envelope }, done) => {
        if (!this.taking.takes(address)) return done(said(answers.nobody));
        done(envelope.rcptTo.length >= mailLimits.receivers ? said(answers.tooMany) : null);
      },
      onData: (stream, session, done) => {
        this.take(stream, session).then(
          () => done(),
          (error: unknown) => done(error instanceof Error && 'responseCode' in error ? error : said(answers.later)),
        );
      },
    });
    server.on('error', (error: Error) => this.logger.warn({ error: error.message }, 'mail server'));
    this.#server = server;
    await new Promise<void>((resolve, reject) => {
      server.server.once('error', reject);
      server.listen(listensOn.port, listensOn.host, resolve);
    });
    this.logger.info({ port: this.port, host: listensOn.host }, 'mail comes in');
  }

  async onApplicationShutdown(): Promise<void> {
    const server = this.#server;
    if (server !== null) await new Promise<void>((resolve) => server.close(() => resolve()));
  }

  private async take(stream: SMTPServerDataStream, { envelope }: SMTPServerSession): Promise<void> {
    const raw = await this.read(stream);
    const sender = envelope.mailFrom === false ? '' : envelope.mailFrom.address;
    await this.taking.run({ sender, receivers: envelope.rcptTo.map(({ address }) => address), raw });
  }

  private async read(stream: SMTPServerDataStream): Promise<Buffer> {
    const chunks: Buffer[] = [];
    let bytes = 0;
    let refusal: Error | null = null;
    const late = setTimeout(() => stream.destroy(said(answers.later)), arriving);
    try {
      // What is refused is read to its end all the same: mail servers hear the answer only then.
      for await (const chunk of stream as AsyncIterable<Buffer>) {
        if (refusal !== null) continue;
        bytes += chunk.length;
        this.#held += chunk.length;
        chunks.push(chunk);
        if (stream.sizeExceeded || bytes > mailLimits.inBytes) refusal = said(answers.tooLarge);
        else if (this.#held > bytesAtOnce) refusal = said(answers.busy);
        if (refusal !== null) chunks.length = 0;
      }
    } finally {
      clearTimeout(late);
      this.#held -= bytes;
    }
    if (refusal !== null || stream.sizeExceeded) throw refusal ?? said(answers.tooLarge);
    return Buffer.concat(chunks);
  }
}
