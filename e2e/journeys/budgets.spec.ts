import { globSync, readFileSync, statSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, test, type APIRequestContext, type Page } from '@playwright/test';
import { budgets } from '@cluster-commons/domain/kernel';
import { places } from '@cluster-commons/paths';
import { signInAs } from '../pages/account.ts';
import { bytesOf, sent } from '../product/bytes.ts';

const { bytes } = budgets;
const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

/** Texts that members might write, each another one. */
const posts = (JSON.parse(read('prisma/seed/content/threads.json')) as { posts: { body: string }[] }[])
  .flatMap((thread) => thread.posts)
  .map(({ body }) => body)
  .sort((a, b) => b.length - a.length)
  .slice(0, 20);

interface Made {
  id: string;
  number: number;
  slug?: string;
}

/** Does an act by the API. @param result what it makes and the fields of that, such as `post { id number }` */
async function act(request: APIRequestContext, name: string, result: string, input: object): Promise<Made> {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input!`;
  const query = `mutation ($input: ${type}) { ${name}(input: $input) { ${result} problems { code } } }`;
  const answer = (await (await request.post('/graphql', { data: { query, variables: { input } } })).json()) as {
    data: Record<string, Record<string, Made | null>>;
  };
  const made = answer.data[name]?.[result.split(' ')[0] ?? ''];
  if (!made) throw new Error(`${name} answered ${JSON.stringify(answer)}`);
  return made;
}

/** Addresses that a page loads, by kind. */
async function loadedBy(page: Page, address: string): Promise<Map<string, Set<string>>> {
  // What the page before is still loading does not count.
  await page.goto('about:blank');
  const loaded = new Map<string, Set<string>>();
  page.on('response', (answer) => {
    const kind = answer.request().resourceType();
    loaded.set(kind, (loaded.get(kind) ?? new Set()).add(answer.url()));
  });
  await page.goto(address, { waitUntil: 'networkidle' });
  page.removeAllListeners('response');
  return loaded;
}

test('a discussion of twenty posts is small enough for a slow line', async ({ page, baseURL }) => {
  await signInAs(page, 'amina');
  const thread = { title: 'Twenty long posts', body: posts[0] };
  const { id, number, slug } = await act(page.request, 'openThread', 'thread { id number slug }', thread);
  for (const body of posts.slice(1)) {
    await act(page.request, 'replyToThread', 'post { id number }', { threadId: id, body });
  }
  await page.context().clearCookies();
  const address = `/threads/${number}/${slug}`;
  const loaded = await loadedBy(page, address);
  await expect(page.getByRole('article')).toHaveCount(20);

  const first = await sent(`${baseURL}${address}`, 'br');
  const later = await sent(`${baseURL}${address}`, 'br', { 'sec-fetch-site': 'same-origin' });
  expect(later.headers['content-encoding']).toBe('br');
  expect(later.bytes).toBeLessThanOrEqual(bytes.threadDocument);
  expect(first.bytes).toBeGreaterThan(later.bytes);
  const rest = [...loaded].filter(([kind]) => kind !== 'document').flatMap(([, addresses]) => [...addresses]);
  expect(first.bytes + (await bytesOf(rest, 'br'))).toBeLessThanOrEqual(bytes.threadPage);
});

for (const address of [
  '/',
  '/threads',
  '/threads/1/x',
  '/clusters',
  '/clusters/agra-footwear',
  '/approach/phases',
  '/sign-in',
  '/unsubscribe/x',
]) {
  test(`${address} brings no script to strangers, and little style`, async ({ page }) => {
    const loaded = await loadedBy(page, address);
    expect(await bytesOf(loaded.get('script') ?? [], 'gzip')).toBe(bytes.scriptSignedOut);
    const styles = loaded.get('stylesheet') ?? [];
    expect([...styles].length).toBeGreaterThan(0);
    expect(await bytesOf(styles, 'br')).toBeLessThanOrEqual(bytes.stylesOfPage);
  });
}

const ofMembers = places.filter(({ isEntrance, isForStaff }) => !isEntrance && !isForStaff).map(({ path }) => path);

for (const address of [...ofMembers, '/threads/1/x', '/clusters/agra-footwear', '/members/amina-seid']) {
  test(`${address} is a light first page for members`, async ({ page, baseURL }) => {
    await signInAs(page, 'tomas');
    const loaded = await loadedBy(page, address);
    const files = [...loaded].filter(([kind]) => kind !== 'document').flatMap(([, addresses]) => [...addresses]);
    const cookies = await page.context().cookies();
    const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
    const document = await sent(new URL(new URL(page.url()).pathname, baseURL).href, 'br', { cookie });
    expect(loaded.get('script')?.size ?? 0).toBeGreaterThan(0);
    const hasComposer = (await page.locator('#island-composer').count()) > 0;
    expect(document.bytes + (await bytesOf(files, 'br'))).toBeLessThanOrEqual(
      hasComposer ? bytes.firstPageWriting : bytes.firstPageSignedIn,
    );
    const own = files.filter(
      (file) => !/\/(page|react|live|bell|rolldown-runtime|ui|frame|root|figure|mark)-/.test(file),
    );
    expect(await bytesOf(own, 'br')).toBeLessThanOrEqual(hasComposer ? bytes.ofWriting : bytes.ofFeature);
    expect(await bytesOf(loaded.get('stylesheet') ?? [], 'br')).toBeLessThanOrEqual(bytes.stylesOfPage);
  });
}

test('the composer is small, with what reads a paste', () => {
  const folder = new URL('../../apps/web/build/client/assets/', import.meta.url);
  const scripts = globSync('{composer,markdown-from,similar-threads}-*.js', { cwd: folder });
  expect(scripts.length).toBe(3);
  const sizes = scripts.map((name) => gzipSync(readFileSync(new URL(name, folder))).length);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(bytes.composer);
});

test('all style sheets together stay small', () => {
  const folder = new URL('../../apps/web/build/client/assets/', import.meta.url);
  const sheets = globSync('*.css.br', { cwd: folder });
  const sizes = sheets.map((name) => statSync(new URL(name, folder)).size);
  expect(sheets.length).toBeGreaterThan(0);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(bytes.stylesInAll);
});
