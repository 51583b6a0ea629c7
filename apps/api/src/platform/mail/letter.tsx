import { Body, Button, Container, Head, Html, Preview, render, Text } from '@react-email/components';
import { directionOf, isolated, type Language } from '@cluster-commons/domain/kernel';
import { textFor, type MessageId, type MessageValues } from '@cluster-commons/messages';
import { DarkStyle } from './dark-style.tsx';

/** Mails that have their texts in `libs/messages`: a subject, a lead, and the words of the button. */
export type MailKind = Extract<MessageId, `mail.${string}.subject`> extends `mail.${infer Kind}.subject` ? Kind : never;

export interface Letter {
  subject: string;
  text: string;
  /** Null: the reader wants text alone. */
  html: string | null;
}

const ink = '#1B1F2E';
const styles = {
  body: {
    backgroundColor: '#FAF8F2',
    color: ink,
    fontFamily: 'Arial, sans-serif',
    fontSize: '16px',
    lineHeight: '1.55',
  },
  sheet: { maxWidth: '560px', padding: '24px 16px' },
  button: { backgroundColor: '#24407A', color: '#FFFEFB', padding: '10px 16px', borderRadius: '3px', fontWeight: 600 },
  quote: { borderInlineStart: `3px solid ${ink}`, paddingInlineStart: '12px', whiteSpace: 'pre-line' },
  small: { fontSize: '14px', color: '#5A564D' },
} as const;

/** What a mail says and where its button leads. */
export interface MailContent {
  readonly kind: MailKind;
  readonly language: Language;
  /** The reader's name, for the greeting; empty where it is not known. */
  readonly name: string;
  /** Where the button leads, a path of the product. */
  readonly path: string;
  /** Other values that fill its sentences. */
  readonly values?: MessageValues;
  /** Words of a member, shown as theirs. */
  readonly quote?: { readonly text: string; readonly by: string };
  /** Where its reader stops mails of this kind, a path of the product; none for what a member cannot be without. */
  readonly stop?: string;
  /** The reader has no account: says why they get it, and how to get no more. */
  readonly isToStranger?: boolean;
}

/** Writes one mail in one language, as text and as HTML without pictures. */
export async function writeMail(
  { kind, language, name, path, values: own = {}, quote, stop, isToStranger = false }: MailContent,
  publicUrl: string,
  network: string,
): Promise<Letter> {
  const direction = directionOf(language);
  const values = Object.fromEntries(
    Object.entries({ ...own, name, network }).map(([key, value]) => [
      key,
      typeof value === 'number' ? value : isolated(value, direction),
    ]),
  );
  const text = textFor(language);
  const subject = text(`mail.${kind}.subject`, values);
  const lead = text(`mail.${kind}.lead`, values);
  const hello = name === '' ? text('mail.helloAll') : text('mail.hello', values);
  const by = quote === undefined ? '' : text('mail.quoteBy', { name: isolated(quote.by, direction) });
  const action = text(`mail.${kind}.action`, values);
  const address = new URL(path, publicUrl).href;
  const end = stop === undefined ? null : `${new URL(stop, publicUrl).href}?lang=${language}`;
  const footer = text(isToStranger ? 'mail.footerStranger' : 'mail.footer', values);

  const html = await render(
    <Html lang={language} dir={direction}>
      <Head>
        <DarkStyle />
      </Head>
      <Preview>{lead}</Preview>
      <Body style={styles.body} className="bg">
        <Container style={styles.sheet} className="bg">
          <Text>{hello}</Text>
          <Text>{lead}</Text>
          {quote && (
            <Text style={styles.quote} dir="auto">
              “{quote.text}”
              <br />
              <span style={styles.small} className="mu">
                {by}
              </span>
            </Text>
          )}
          <Button href={address} style={styles.button} className="go">
            {action}
          </Button>
          <Text style={styles.small} className="mu">
            {text('mail.link')} <a href={address}>{address}</a>
          </Text>
          <Text style={styles.small} className="mu">
            {footer}
          </Text>
          {end !== null && (
            <Text style={styles.small} className="mu">
              <a href={end}>{text('threadMail.stop.kind')}</a>
            </Text>
          )}
        </Container>
      </Body>
    </Html>,
  );
  const said = quote === undefined ? '' : `“${quote.text}”\n${by}\n\n`;
  const ends = end === null ? '' : `${text('threadMail.stop.kind')}\n${end}\n`;
  return { subject, html, text: `${hello}\n\n${lead}\n\n${said}${action}: ${address}\n\n-- \n${footer}\n${ends}` };
}
