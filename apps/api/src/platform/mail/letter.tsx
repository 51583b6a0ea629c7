import { Body, Button, Container, Head, Html, Preview, render, Text } from '@react-email/components';
import { directionOf, type Language } from '@cluster-commons/domain/kernel';
import { textFor } from '@cluster-commons/messages';
import type { MailRequest } from '../jobs/outbox.ts';

export interface Letter {
  subject: string;
  text: string;
  html: string;
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
  small: { fontSize: '14px', color: '#5A564D' },
} as const;

/**
 * Writes one mail in one language, as text and as HTML without pictures.
 * @param values fill the sentences; `name` greets, `path` is where the button leads, relative to `publicUrl`
 */
export async function writeMail(
  kind: MailRequest['kind'],
  language: Language,
  values: Readonly<Record<string, string>>,
  publicUrl: string,
): Promise<Letter> {
  const text = textFor(language);
  const subject = text(`mail.${kind}.subject`, values);
  const lead = text(`mail.${kind}.lead`, values);
  const hello = text('mail.hello', values);
  const action = text(`mail.${kind}.action`, values);
  const address = new URL(values['path'] ?? '/', publicUrl).href;
  const footer = text('mail.footer');

  const html = await render(
    <Html lang={language} dir={directionOf(language)}>
      <Head />
      <Preview>{lead}</Preview>
      <Body style={styles.body}>
        <Container style={styles.sheet}>
          <Text>{hello}</Text>
          <Text>{lead}</Text>
          <Button href={address} style={styles.button}>
            {action}
          </Button>
          <Text style={styles.small}>
            {text('mail.link')} <a href={address}>{address}</a>
          </Text>
          <Text style={styles.small}>{footer}</Text>
        </Container>
      </Body>
    </Html>,
  );
  return { subject, html, text: `${hello}\n\n${lead}\n\n${action}: ${address}\n\n-- \n${footer}\n` };
}
