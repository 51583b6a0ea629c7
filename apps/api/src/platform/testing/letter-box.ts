import type { AddressInfo } from 'node:net';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer } from 'smtp-server';

/** How a mail server answers: takes a mail, asks for it later, or takes it and loses the line before it says so. */
type Mood = 'takes' | 'later' | 'hangs up';

/** A mail server on this machine for specs. What it refuses it does not keep. */
export interface LetterBox {
  readonly url: string;
  readonly mails: ParsedMail[];
  /** From whom, in the envelope, one for each mail. */
  readonly senders: string[];
  mood: Mood;
  /** Addresses that are told to be nobody's. */
  readonly nobody: Set<string>;
  /** The head of the last mail. */
  headers(): Record<string, string>;
  empty(): void;
  close(): Promise<void>;
}

/** @param port as given, or a free one */
export async function openLetterBox(port = 0): Promise<LetterBox> {
  const [mails, senders, nobody] = [[] as ParsedMail[], [] as string[], new Set<string>()];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: ({ address }, _session, done) =>
      nobody.has(address)
        ? done(Object.assign(new Error('5.1.1 There is nobody of this name'), { responseCode: 550 }))
        : done(),
    onData: (stream, session, done) => {
      void simpleParser(stream).then((mail) => {
        if (box.mood === 'later') return done(Object.assign(new Error('Try again later'), { responseCode: 451 }));
        mails.push(mail);
        senders.push(session.envelope.mailFrom === false ? '' : session.envelope.mailFrom.address);
        if (box.mood === 'hangs up') return server.connections.forEach((connection) => connection.close());
        done();
      });
    },
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const box: LetterBox = {
    url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    mails,
    senders,
    nobody,
    mood: 'takes',
    headers: () =>
      Object.fromEntries(
        (mails.at(-1)?.headerLines ?? []).map(({ key, line }) => [
          key,
          line
            .slice(line.indexOf(':') + 1)
            .replace(/\s+/g, ' ')
            .trim(),
        ]),
      ),
    empty: () => {
      mails.length = 0;
      senders.length = 0;
      nobody.clear();
      box.mood = 'takes';
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
  return box;
}
