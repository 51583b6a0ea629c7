import { Body, Container, Head, Hr, Html, Preview, render, Text } from '@react-email/components';
import { directionOf, isolated, languageOr, startOf, type Language } from '@cluster-commons/domain/kernel';
import { mailLimits } from '@cluster-commons/domain/mail';
import type { NotificationKind } from '@cluster-commons/domain/notifications';
import { withAbsoluteLinks } from '@cluster-commons/markdown';
import { localeOf, momentIn } from '@cluster-commons/messages';
import { DarkStyle } from '../../platform/mail/dark-style.tsx';
import type { Letter } from '../../platform/mail/letter.tsx';
import { isolatingText, sheet, textRule } from '../../platform/mail/sheet.ts';

/** A post as a mail shows it. */
export interface MailedPost {
  readonly number: number;
  /** Why the reader is told of it. */
  readonly kind: NotificationKind;
  /** Null where its writer stands under no name. */
  readonly author: string | null;
  readonly about: string;
  readonly at: string;
  readonly lang: string;
  /** Markdown as it was typed. */
  readonly body: string;
  readonly html: string;
  readonly url: string;
  readonly files: readonly { name: string; url: string; bytes: number }[];
}

/** All that a mail about a discussion is made of: a function of this, and of nothing else. */
export interface ThreadNews {
  readonly network: string;
  readonly origin: string;
  readonly thread: { readonly title: string; readonly url: string; readonly place: string; readonly isPublic: boolean };
  readonly posts: readonly MailedPost[];
  /** Of more posts than are shown. */
  readonly moreCount: number;
  readonly reader: { readonly language: Language; readonly email: string; readonly isTextOnly: boolean };
  /** Until when it can be answered by mail, and how large files may be; null: it cannot. */
  readonly answer: { readonly until: Date; readonly megabytes: number } | null;
  /** Addresses that stop it, without signing in. */
  readonly stop: { readonly thread: string; readonly kind: string; readonly all: string };
}

const { small } = sheet;
const who = { margin: '20px 0 0' };

/** How much of each post is shown; less where the whole would be too large for a mail. */
const lengths = [mailLimits.excerpt, 2_000, 600, 200];

/** Writes a mail about a discussion, as text and as HTML, without anything that is loaded from elsewhere. */
export async function writeThreadLetter(news: ThreadNews): Promise<Letter> {
  for (const most of lengths) {
    const letter = await written(news, most);
    if (Buffer.byteLength(letter.text + (letter.html ?? '')) <= mailLimits.bytes) return letter;
  }
  return { ...(await written(news, 200)), html: null };
}

async function written(news: ThreadNews, most: number): Promise<Letter> {
  const { language, isTextOnly } = news.reader;
  const words = wordsOf(news, most);
  const direction = directionOf(language);
  const subject = `Re: ${isolated(news.thread.title, direction)}`;
  if (isTextOnly) return { subject, text: asText(words), html: null };
  return { subject, text: asText(words), html: await render(<Sheet words={words} language={language} />) };
}

type Words = ReturnType<typeof wordsOf>;

/** What is said, in the reader's language. */
function wordsOf({ network, origin, thread, posts, moreCount, reader, answer, stop }: ThreadNews, most: number) {
  const { language, email } = reader;
  const direction = directionOf(language);
  const t = isolatingText(language);
  const megabytes = (bytes: number): string =>
    new Intl.NumberFormat(localeOf[language], { maximumFractionDigits: 1 }).format(Math.max(0.1, bytes / 1_000_000));
  const day = (date: Date): string =>
    new Intl.DateTimeFormat(localeOf[language], { day: 'numeric', month: 'long', timeZone: 'UTC' }).format(date);
  const visibility = thread.isPublic ? 'public' : 'cluster';
  const [first] = posts;
  return {
    above: answer === null ? null : t('threadMail.above'),
    place: t(`threadMail.place.${visibility}`, { place: thread.place }),
    title: thread.title,
    url: first?.url ?? thread.url,
    posts: posts.map((post) => {
      const name = post.author ?? t('threadMail.nameless');
      const whole = withAbsoluteLinks(post.body, origin);
      const body = startOf(whole, most);
      const isCut = body.length < whole.length;
      return {
        lang: post.lang,
        head: t(`threadMail.head.${post.kind as MailedKind}`, { name, number: String(post.number) }),
        about: [isolated(post.about, direction), momentIn(language, post.at)].filter((part) => part !== ''),
        body: isCut ? `${body}…\n\n${t('threadMail.cut')}` : body,
        html: isCut ? null : withoutRemote(post.html, origin),
        files: post.files.map(({ name: file, url, bytes }) => ({
          url,
          label: t('threadMail.file', { name: file, size: t('threadMail.megabytes', { size: megabytes(bytes) }) }),
        })),
      };
    }),
    more: moreCount === 0 ? null : t('threadMail.more', { count: moreCount }),
    read: t('threadMail.read'),
    answer:
      answer === null
        ? null
        : {
            title: t('threadMail.answerTitle'),
            text: t(`threadMail.answer.${visibility}`, { limit: String(answer.megabytes), day: day(answer.until) }),
          },
    why: t(`threadMail.why.${(first?.kind ?? 'new_post') as MailedKind}`),
    once: t('threadMail.once'),
    how: t('threadMail.stop.how'),
    stop: [
      { label: t('threadMail.stop.thread'), url: stop.thread },
      { label: t('threadMail.stop.kind'), url: stop.kind },
      { label: t('threadMail.stop.all'), url: stop.all },
    ],
    sentTo: t('threadMail.sentTo', { email, network }),
  };
}

/** Kinds of which the notifications write the mail. */
type MailedKind = 'reply' | 'mention' | 'quote' | 'new_post' | 'new_thread' | 'announcement' | 'answer' | 'reminder';

/** Our own printer's HTML: pictures are left to the page, and its links lead there. */
const withoutRemote = (html: string, origin: string): string =>
  html.replace(/<img\b[^>]*>/g, '').replace(/(\shref=")\//g, `$1${origin}/`);

function asText({ above, place, title, url, posts, more, read, answer, why, once, how, stop, sentTo }: Words): string {
  const shown = posts.flatMap(({ head, about, body, files }) => [
    [head, ...about].join('\n'),
    body.trim(),
    ...files.map((file) => `${file.label}\n${file.url}`),
  ]);
  return [
    ...(above === null ? [] : [`${above}\n${textRule}`]),
    `${title}\n${place}`,
    ...shown,
    ...(more === null ? [] : [more]),
    `${read}\n${url}`,
    ...(answer === null ? [] : [`${answer.title} ${answer.text}`]),
    `${textRule}\n${why} ${once} ${how}`,
    stop.map(({ label, url: address }) => `${label}\n${address}`).join('\n'),
    `${sentTo}\n`,
  ].join('\n\n');
}

function Sheet({ words, language }: { words: Words; language: Language }) {
  const { above, place, title, url, posts, more, read, answer, why, once, how, stop, sentTo } = words;
  return (
    <Html lang={language} dir={directionOf(language)}>
      <Head>
        <DarkStyle />
      </Head>
      <Preview>{posts[0]?.head ?? title}</Preview>
      <Body style={sheet.body} className="bg">
        <Container style={sheet.sheet} className="bg">
          {above !== null && (
            <Text style={small} className="mu">
              {above}
            </Text>
          )}
          <div style={sheet.head} className="in">
            <Text style={{ ...small, margin: 0 }} className="mu">
              {place}
            </Text>
            <h1 style={sheet.title} dir="auto">
              <a href={url} style={sheet.link}>
                {title}
              </a>
            </h1>
          </div>
          {posts.map((post, index) => (
            <Shown key={index} post={post} />
          ))}
          {more !== null && <Text>{more}</Text>}
          <Text>
            <a href={url} style={sheet.button} className="go">
              {read}
            </a>
          </Text>
          {answer !== null && (
            <Text style={small} className="mu">
              <b>{answer.title}</b> {answer.text}
            </Text>
          )}
          <Hr style={sheet.rule} className="ru" />
          <Text style={small} className="mu">
            {why} {once}
          </Text>
          {stop.map(({ label, url: address }) => (
            <Text key={address} style={small} className="mu">
              <a href={address} style={sheet.link}>
                {label}
              </a>
            </Text>
          ))}
          <Text style={small} className="mu">
            {how} {sentTo}
          </Text>
        </Container>
      </Body>
    </Html>
  );
}

function Shown({ post: { lang, head, about, body, html, files } }: { post: Words['posts'][number] }) {
  return (
    <>
      <Text style={who}>
        <b>{head}</b>
        <br />
        <span style={small} className="mu">
          {about.join(' · ')}
        </span>
      </Text>
      {html === null ? (
        <Text style={{ whiteSpace: 'pre-line' }} lang={lang} dir={directionOf(languageOr(lang))}>
          {body}
        </Text>
      ) : (
        <div lang={lang} dir="auto" dangerouslySetInnerHTML={{ __html: html }} />
      )}
      {files.map(({ label, url }) => (
        <Text key={url} style={small} className="mu">
          <a href={url} style={sheet.link}>
            {label}
          </a>
        </Text>
      ))}
    </>
  );
}
