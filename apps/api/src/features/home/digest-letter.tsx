import { Body, Container, Head, Hr, Html, Preview, render, Text } from '@react-email/components';
import { directionOf, languageOr, type Language } from '@cluster-commons/domain/kernel';
import { digestLimits, type DigestRhythm } from '@cluster-commons/domain/notifications';
import { plainText } from '@cluster-commons/markdown';
import { localeOf } from '@cluster-commons/messages';
import { DarkStyle } from '../../platform/mail/dark-style.tsx';
import type { Letter } from '../../platform/mail/letter.tsx';
import { isolatingText, sheet, textRule } from '../../platform/mail/sheet.ts';

/** One thing of a digest: what happened, where it leads, and some words of it. */
export interface DigestItem {
  /** Why it is here, or what happened; empty where the title says it. */
  readonly label: string;
  readonly title: string;
  readonly lang: string;
  readonly url: string;
  /** What is known beside, a sentence or some words each. */
  readonly about: readonly string[];
  /** Markdown of the post, of which some words are shown; null where there is none. */
  readonly body: string | null;
}

export type DigestSent = Exclude<DigestRhythm, 'never'>;

/** All that a digest is made of: a function of this, and of nothing else. */
export interface Digest {
  readonly network: string;
  readonly firstPage: string;
  readonly settings: string;
  readonly rhythm: DigestSent;
  readonly digestHour: number;
  readonly zone: string;
  readonly since: string;
  readonly until: string;
  readonly reader: {
    readonly name: string;
    readonly language: Language;
    readonly email: string;
    readonly isTextOnly: boolean;
  };
  readonly waiting: readonly DigestItem[];
  readonly told: readonly DigestItem[];
  readonly toldCount: number;
  readonly opened: readonly DigestItem[];
  readonly openedCount: number;
  /** Addresses that have it come differently, or not at all, without signing in. */
  readonly change: readonly { readonly rhythm: DigestRhythm; readonly url: string }[];
}

/** How much of each post is shown; less where the whole would be too large for a mail. */
const lengths = [digestLimits.excerpt, 60, 0];

/** Writes a digest, as text and as HTML, without anything that is loaded from elsewhere. */
export async function writeDigest(digest: Digest): Promise<Letter> {
  for (const most of lengths) {
    const letter = await written(digest, most);
    if (Buffer.byteLength(letter.text + (letter.html ?? '')) <= digestLimits.bytes) return letter;
  }
  return { ...(await written(digest, 0)), html: null };
}

async function written(digest: Digest, most: number): Promise<Letter> {
  const { language, isTextOnly } = digest.reader;
  const words = wordsOf(digest, most);
  const html = isTextOnly ? null : await render(<Sheet words={words} language={language} />);
  return { subject: words.subject, text: asText(words), html };
}

type Words = ReturnType<typeof wordsOf>;

/** What is said, in the reader's language. */
function wordsOf(digest: Digest, most: number) {
  const { network, rhythm, digestHour, zone, reader, waiting, told, opened, toldCount, openedCount } = digest;
  const t = isolatingText(reader.language);
  const day = (at: string): string =>
    new Intl.DateTimeFormat(localeOf[reader.language], { day: 'numeric', month: 'long', timeZone: zone }).format(
      new Date(at),
    );
  const upper = rhythm.toUpperCase() as Uppercase<DigestSent>;
  const shown = ({ body, ...item }: DigestItem) => ({
    ...item,
    words: body === null || most === 0 ? null : plainText(body, most),
  });
  const part = (title: string, items: readonly DigestItem[], all: number) => ({
    title: items.length === all ? title : t('digestMail.part', { title, shown: items.length, all }),
    items: items.map(shown),
  });
  return {
    subject: t(`digestMail.subject.${upper}`, { network }),
    dates: t('digestMail.dates', { network, from: day(digest.since), to: day(digest.until) }),
    title: t('digestMail.title', { waiting: waiting.length, count: toldCount + openedCount }),
    hello: t('digestMail.hello', { name: reader.name }),
    parts: [
      part(t('forYou.waiting'), waiting, waiting.length),
      part(t('digestMail.told'), told, toldCount),
      part(t('digestMail.opened'), opened, openedCount),
    ].filter(({ items }) => items.length > 0),
    open: { label: t('digestMail.open'), url: digest.firstPage },
    why: t(`digestMail.why.${upper}`, { hour: `${String(digestHour).padStart(2, '0')}:00`, zone }),
    change: t('digestMail.change'),
    links: digest.change.map((one) => ({
      label: t(`unsubscribe.do.${one.rhythm.toUpperCase() as Uppercase<DigestRhythm>}`),
      url: one.url,
    })),
    settings: { label: t('digestMail.settings'), url: digest.settings },
    sentTo: t('threadMail.sentTo', { email: reader.email, network }),
  };
}

function asText({ dates, title, hello, parts, open, why, change, links, settings, sentTo }: Words): string {
  return [
    `${dates}\n${title}`,
    hello,
    ...parts.flatMap((part) => [
      part.title.toLocaleUpperCase(),
      ...part.items.map(({ label, title: name, about, words, url }) =>
        [label, name, about.join(' · '), words ?? '', url].filter((line) => line !== '').join('\n'),
      ),
    ]),
    `${open.label}\n${open.url}`,
    `${textRule}\n${why} ${change}`,
    [...links, settings].map(({ label, url }) => `${label}\n${url}`).join('\n'),
    `${sentTo}\n`,
  ].join('\n\n');
}

function Sheet({ words, language }: { words: Words; language: Language }) {
  const { dates, title, hello, parts, open, why, change, links, settings, sentTo } = words;
  return (
    <Html lang={language} dir={directionOf(language)}>
      <Head>
        <DarkStyle />
      </Head>
      <Preview>{hello}</Preview>
      <Body style={sheet.body} className="bg">
        <Container style={sheet.sheet} className="bg">
          <Text style={sheet.small} className="mu">
            {dates}
          </Text>
          <h1 style={{ ...sheet.title, fontSize: '26px' }}>{title}</h1>
          <Text style={sheet.small} className="mu">
            {hello}
          </Text>
          {parts.map((part) => (
            <div key={part.title}>
              <h2 style={{ ...sheet.head, ...sheet.title }} className="in">
                {part.title}
              </h2>
              {part.items.map((item, index) => (
                <Item key={index} item={item} />
              ))}
            </div>
          ))}
          <p>
            <a href={open.url} style={sheet.button} className="go">
              {open.label}
            </a>
          </p>
          <Hr style={sheet.rule} className="ru" />
          <Text style={sheet.small} className="mu">
            {why} {change}
          </Text>
          {[...links, settings].map(({ label, url }) => (
            <Text key={url} style={sheet.small} className="mu">
              <a href={url} style={sheet.link}>
                {label}
              </a>
            </Text>
          ))}
          <Text style={sheet.small} className="mu">
            {sentTo}
          </Text>
        </Container>
      </Body>
    </Html>
  );
}

function Item({ item: { label, title, lang, url, about, words } }: { item: Words['parts'][number]['items'][number] }) {
  return (
    <p>
      {label !== '' && (
        <>
          <b>{label}</b>
          <br />
        </>
      )}
      <a href={url} style={sheet.link} lang={lang} dir={directionOf(languageOr(lang))}>
        <b>{title}</b>
      </a>
      {about.length > 0 && (
        <>
          <br />
          <span className="mu">{about.join(' · ')}</span>
        </>
      )}
      {words !== null && (
        <>
          <br />
          <span dir="auto">{words}</span>
        </>
      )}
    </p>
  );
}
