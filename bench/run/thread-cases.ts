import { ask, get, insist, passesCache, type Case, type Requests } from './case.ts';
import { pageOperation, threadPageOfMembers, type PersistedOperation } from './documents.ts';
import type { LoadRequest } from './load-process.ts';
import { spread, type AskedThread, type Subjects } from './subjects.ts';

interface ThreadAnswer {
  errors?: unknown;
  data: {
    thread: { number: number; posts: { nodes: { html: string }[] } };
    threadOwn?: { viewerCan: { reply: { allowed: boolean } } } | null;
  };
}

const read = (json: string): ThreadAnswer => JSON.parse(json) as ThreadAnswer;

/** What is the same for all readers. */
const shared = (json: string): ThreadAnswer =>
  JSON.parse(json, (key, value: unknown) => (key === 'viewerCan' ? undefined : value)) as ThreadAnswer;

/**
 * Where an answer lacks something of the limit's, as a path of keys; null where it holds all of it. A page may ask for
 * more than the limit gives: then the limit has the lighter work.
 */
function firstLack(ours: unknown, limit: unknown, path = ''): string | null {
  if (typeof ours !== 'object' || typeof limit !== 'object' || ours === null || limit === null) {
    return ours === limit ? null : `${path}: ${JSON.stringify(ours)} instead of ${JSON.stringify(limit)}`;
  }
  if (Array.isArray(ours) && Array.isArray(limit) && ours.length !== limit.length)
    return `${path}: ${ours.length} items`;
  for (const [key, value] of Object.entries(limit)) {
    const found = firstLack((ours as Record<string, unknown>)[key], value, `${path}.${key}`);
    if (found !== null) return found;
  }
  return null;
}

const limitJson = ({ number }: AskedThread): LoadRequest => get(`/thread.json/${number}`);
const limitHtml = ({ number }: AskedThread): LoadRequest => get(`/thread.html/${number}`);
const pageOf = ({ number, slug }: AskedThread, headers: Record<string, string>): LoadRequest =>
  get(`/threads/${number}/${encodeURIComponent(slug)}`, headers);

const variables = ({ number }: AskedThread) => ({ number, from: null });

async function registered(query: PersistedOperation, { product, threads }: Subjects): Promise<PersistedOperation> {
  const answer = await query.register(product.origin, variables(threads[0] as AskedThread));
  insist(answer.status === 200, `The thread's query was refused: ${await answer.text()}`);
  return query;
}

/** The page holds the title and every post of the thread, with scripts for members only. */
async function checkPage(
  subjects: Subjects,
  thread: AskedThread,
  request: LoadRequest,
  hasScript: boolean,
): Promise<Headers> {
  const { data } = read((await ask(subjects.limit, limitJson(thread))).body);
  const { headers, body } = await ask(subjects.product, request);
  const missing = data.thread.posts.nodes.filter(({ html }) => !body.includes(html));
  insist(missing.length === 0, `The page of thread ${thread.number} lacks ${missing.length} posts.`);
  insist(/<script[\s>]/.test(body) === hasScript, `The page of thread ${thread.number} has the wrong scripts.`);
  return headers;
}

/** Requests of a page by members, each connection as another one. */
const byMembers = (
  { threads, members }: Subjects,
  request: (thread: AskedThread, cookie: string) => LoadRequest,
): Requests => spread(threads).map((own, i) => own.map((thread) => request(thread, members[i]?.cookie ?? '')));

const graphqlSignedOut: Case = {
  name: 'thread-graphql',
  title: 'Thread page by GraphQL, signed out',
  goal: 0.4,
  prepare: async (subjects) => {
    const query = await registered(await pageOperation('ThreadPage'), subjects);
    const request = (thread: AskedThread) => query.get(variables(thread));
    for (const thread of subjects.threads) {
      const ours = read((await ask(subjects.product, request(thread))).body);
      const limit = shared((await ask(subjects.limit, limitJson(thread))).body);
      const lack = firstLack(ours, limit);
      insist(lack === null, `Thread ${thread.number}: the product answers ${lack}.`);
    }
    return { product: spread(subjects.threads.map(request)), limit: spread(subjects.threads.map(limitJson)) };
  },
};

const graphqlSignedIn: Case = {
  name: 'thread-graphql-member',
  title: 'Thread page by GraphQL, signed in',
  goal: 0.3,
  prepare: async (subjects) => {
    const query = await registered(await threadPageOfMembers(), subjects);
    const product = byMembers(subjects, (thread, cookie) => query.get(variables(thread), { cookie }));
    for (const [request] of product) {
      const { data, errors } = read((await ask(subjects.product, request as LoadRequest)).body);
      insist(
        errors === undefined && data.threadOwn?.viewerCan.reply.allowed === true,
        'The session of the bench is not accepted.',
      );
    }
    return { product, limit: spread(subjects.threads.map(limitJson)) };
  },
};

const htmlUncached: Case = {
  name: 'thread-html',
  title: 'Thread page as HTML, signed out, rendered each time',
  goal: 0.25,
  prepare: async (subjects) => {
    const request = (thread: AskedThread) => pageOf(thread, passesCache);
    for (const thread of subjects.threads) {
      const headers = await checkPage(subjects, thread, request(thread), false);
      insist(!headers.has('etag'), 'The page came from the cache.');
    }
    return { product: spread(subjects.threads.map(request)), limit: spread(subjects.threads.map(limitHtml)) };
  },
};

/** @param headers how the browser asks: a first view carries its style, later ones have it */
const htmlFinished = (name: string, title: string, headers: Record<string, string>): Case => ({
  name,
  title,
  goal: 2.5,
  prepare: async (subjects) => {
    const request = (thread: AskedThread) => pageOf(thread, { 'accept-encoding': 'br', ...headers });
    for (const thread of subjects.threads) {
      const answered = await checkPage(subjects, thread, request(thread), false);
      insist(
        answered.has('etag') && answered.get('content-encoding') === 'br',
        'The page did not come from the cache.',
      );
    }
    return { product: spread(subjects.threads.map(request)), limit: spread(subjects.threads.map(limitHtml)) };
  },
});

const htmlFirst = htmlFinished(
  'thread-html-cached-first',
  'Thread page as HTML, signed out, finished, the first view of a reader with its style',
  {},
);
const htmlCached = htmlFinished(
  'thread-html-cached',
  'Thread page as HTML, signed out, finished and checked by version',
  { 'sec-fetch-site': 'same-origin' },
);

const htmlSignedIn: Case = {
  name: 'thread-html-member',
  title: 'Thread page as HTML, signed in',
  goal: 0.15,
  prepare: async (subjects) => {
    const product = byMembers(subjects, (thread, cookie) => pageOf(thread, { cookie }));
    for (const [i, [request]] of product.entries()) {
      const thread = spread(subjects.threads)[i]?.[0] as AskedThread;
      await checkPage(subjects, thread, request as LoadRequest, true);
    }
    return { product, limit: spread(subjects.threads.map(limitHtml)) };
  },
};

export const threadCases: readonly Case[] = [
  graphqlSignedOut,
  graphqlSignedIn,
  htmlUncached,
  htmlCached,
  htmlFirst,
  htmlSignedIn,
];
