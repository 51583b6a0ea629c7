import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { languages, type Language } from '@cluster-commons/domain/kernel';
import { mailLimits } from '@cluster-commons/domain/mail';
import { renderPost } from '@cluster-commons/markdown';
import { writeThreadLetter, type MailedPost, type ThreadNews } from './thread-letter.tsx';

const origin = 'https://commons.example';
const aPost = (given: Partial<MailedPost> = {}): MailedPost => {
  const body =
    given.body ??
    'Our association is **not** registered yet. We used a till held by the [savings group](/clusters/kumasi).\n\nDid your bank ask for registration?';
  return {
    kind: 'mention',
    number: 22,
    author: 'Thomas Adjei',
    about: 'Service provider, Kumasi furniture',
    at: '2026-10-14T09:54:00.000Z',
    lang: 'en',
    html: renderPost(body).html,
    url: `${origin}/threads/412/yarn?from=21#p22`,
    files: [{ name: 'statement.pdf', url: `${origin}/files/7c1e/statement.pdf`, bytes: 88_000 }],
    ...given,
    body,
  };
};
const news = (language: Language, given: Partial<ThreadNews> = {}): ThreadNews => ({
  network: 'Cluster Commons',
  origin,
  thread: {
    title: 'Two firms bought yarn outside the pool. How do you hold a joint purchase together?',
    url: `${origin}/threads/412/yarn`,
    place: 'Nakuru knitwear',
    isPublic: true,
  },
  posts: [aPost()],
  moreCount: 0,
  reader: { language, email: 'anjali@handloom.example', isTextOnly: false },
  answer: { until: new Date('2026-11-13T00:00:00Z'), megabytes: 10 },
  stop: { thread: `${origin}/unsubscribe/t`, kind: `${origin}/unsubscribe/k`, all: `${origin}/unsubscribe/a` },
  ...given,
});

describe('a mail about a discussion', () => {
  it.each(['en', 'fr', 'ar'] as const)('reads as it was agreed in %s', async (language) => {
    const { text } = await writeThreadLetter(news(language));
    expect(text).toBe(readFileSync(join(import.meta.dirname, `testing/letters/${language}.txt`), 'utf8'));
  });

  it.each(languages)('runs its own way in %s, and loads nothing from elsewhere', async (language) => {
    const { html, subject, text } = await writeThreadLetter(news(language));
    expect(html).toContain(`dir="${language === 'ar' ? 'rtl' : 'ltr'}"`);
    expect(html).toContain('prefers-color-scheme:dark');
    for (const remote of ['<img', '<script', '<link', 'url(', '@import', 'src=']) expect(html).not.toContain(remote);
    expect(html).toContain(`href="${origin}/clusters/kumasi"`);
    expect(subject).toMatch(/^Re: /);
    for (const path of ['t', 'k', 'a']) {
      expect(html).toContain(`${origin}/unsubscribe/${path}`);
      expect(text).toContain(`${origin}/unsubscribe/${path}`);
    }
  });

  it('is text alone for who wants that', async () => {
    const reader = { language: 'en', email: 'a@b.example', isTextOnly: true } as const;
    expect((await writeThreadLetter(news('en', { reader }))).html).toBeNull();
  });

  it('asks for no answer where none can come in', async () => {
    const { text, html } = await writeThreadLetter(news('en', { answer: null }));
    expect(text).not.toContain('above this line');
    expect(html).not.toContain('answer this mail');
  });

  it('names nobody who stands under no name', async () => {
    const { text } = await writeThreadLetter(news('en', { posts: [aPost({ author: null, about: '' })] }));
    expect(text).toContain('A member mentions you in post 22');
  });

  it('shows pictures on the page alone', async () => {
    const html = '<p>Before<img src="/files/a/medium.webp" alt="x">after</p>';
    expect((await writeThreadLetter(news('en', { posts: [aPost({ html })] }))).html).toContain('<p>Beforeafter</p>');
  });

  it.each(['words and more words ', 'كلمات وكلمات أخرى ', '<b>&"'])(
    'is small however long posts of %j are',
    async (part) => {
      const posts = Array.from({ length: mailLimits.posts }, (_, number) =>
        aPost({ number, body: part.repeat(Math.ceil(20_000 / part.length)) }),
      );
      const letter = await writeThreadLetter(news('ar', { posts, moreCount: 12 }));
      expect(Buffer.byteLength(letter.text + (letter.html ?? ''))).toBeLessThanOrEqual(mailLimits.bytes);
      expect(letter.html).not.toBeNull();
    },
  );
});
