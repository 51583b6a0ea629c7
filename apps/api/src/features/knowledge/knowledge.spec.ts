import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { build, startTestApi, testSource, type TestApi } from '../../platform/testing/index.ts';

const from = testSource('knowledge');
let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
  const page = (slug: string, lang: 'en' | 'fr', position: number) =>
    build.aPage(api.db, from, {
      section: 'approach',
      slug,
      lang,
      position,
      title: `${slug} (${lang})`,
      body: '## First step\n\nVisit *one by one*.',
    });
  await page('principles', 'en', 1);
  await page('phases', 'en', 2);
  await page('phases', 'fr', 2);
});
afterAll(() => api.stop());

const text = `query ($slug: String!, $lang: String) { page(slug: $slug, lang: $lang) {
  title lang isFallback languages headings { id text } siblings { slug lang isFallback } } }`;

describe('a knowledge page', () => {
  it('is sent in the asked language with its headings and its section', async () => {
    const { data, statements } = await api.run(text, { slug: 'phases', lang: 'fr' });
    expect(data).toEqual({
      page: {
        title: 'phases (fr)',
        lang: 'fr',
        isFallback: false,
        languages: ['en', 'fr'],
        headings: [{ id: expect.any(String), text: 'First step' }],
        siblings: [
          { slug: 'principles', lang: 'en', isFallback: true },
          { slug: 'phases', lang: 'fr', isFallback: false },
        ],
      },
    });
    expect(statements).toHaveLength(2);
  });

  it('falls back to English and says so', async () => {
    const { data } = await api.run(text, { slug: 'principles', lang: 'ar' });
    expect(data).toMatchObject({ page: { lang: 'en', isFallback: true } });
  });

  it('follows the language of the request when none is asked for', async () => {
    expect((await api.run(text, { slug: 'phases' }, { language: 'fr' })).data).toMatchObject({ page: { lang: 'fr' } });
  });

  it('that does not exist is not there', async () => {
    expect((await api.run(text, { slug: 'nowhere' })).data).toEqual({ page: null });
  });
});
