import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { keepProductPages } from '@cluster-commons/prisma/content/product-pages.ts';
import { keepProductTerms } from '@cluster-commons/prisma/content/product-terms.ts';
import { startTestServer, type TestServer } from './platform/testing/index.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ withPages: true });
  const db = new pg.Pool({ connectionString: server.connectionString });
  await keepProductPages(db, new Date());
  await keepProductTerms(db, new Date());
  await db.end();
});
afterAll(() => server.remove());

/** Addresses of this site in a page. */
const linksIn = (html: string): string[] =>
  [...html.matchAll(/href="(\/[^"#]*)/g)].map(([, path = '']) => path.replaceAll('&amp;', '&'));

describe('a network in which nobody lives yet', () => {
  /** It asks for every page in every language: on a busy machine that takes minutes. */
  const patience = 600_000;

  it(
    'has no link that leads nowhere',
    async () => {
      const found = new Map<string, string>([['/', 'the start']]);
      const broken: string[] = [];
      for (const [path, from] of found) {
        const answer = await fetch(server.origin + path);
        if (!answer.ok) broken.push(`${path} on ${from}: ${answer.status}`);
        if (!answer.headers.get('content-type')?.startsWith('text/html')) continue;
        for (const link of linksIn(await answer.text())) if (!found.has(link)) found.set(link, path);
      }
      expect(broken).toEqual([]);
      expect([...found.keys()]).toEqual(expect.arrayContaining(['/rules', '/approach/phases', '/about']));
    },
    patience,
  );
});
