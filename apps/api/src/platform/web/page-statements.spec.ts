import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { budgets } from '@cluster-commons/domain/kernel';
import { adminClusterPath, adminRecordFilePath, adminWebhookPath, places } from '@cluster-commons/paths';
import { keepProductTerms } from '@cluster-commons/prisma/content/product-terms.ts';
import { aSessionOf, build, countStatements, startTestServer, testSource, type TestServer } from '../testing/index.ts';

const from = testSource('page-statements');
/** Rows of everything that a page lists, in turn. */
const sizes = [1, 10, 50];

interface Address {
  who: 'nobody' | 'member' | 'manager' | 'administrator';
  path: string;
}

/** Pages of one address: for everybody, and for members alone. */
const open = places.filter(({ isForMembers, isEntrance }) => !isForMembers && !isEntrance).map(({ path }) => path);
const ofMembers = places.filter(({ isForMembers, isForStaff }) => isForMembers && !isForStaff).map(({ path }) => path);
const ofStaff = places.filter(({ isForStaff, leadsOn }) => isForStaff && !leadsOn).map(({ path }) => path);

const versions = '/threads/1/posts/1/history';
const reactions = '/threads/1/posts/1/reactions';

const addresses = (thread: string, ofCluster: string): Address[] => [
  ...[
    ...open,
    thread,
    '/threads/1/-/log',
    '/threads/1/-/months',
    '/threads/1/-/print',
    versions,
    '/clusters/mill',
    '/about/page',
    '/members/reader',
  ].map((path): Address => ({
    who: 'nobody',
    path,
  })),
  ...['/sign-in', '/sign-up', '/forgot-password', '/no-such-page'].map((path): Address => ({ who: 'nobody', path })),
  ...[
    ...open,
    ...ofMembers,
    thread,
    '/threads/1/-/log',
    versions,
    reactions,
    '/threads/1/-/edit',
    '/threads/1/posts/1/edit',
    '/threads/new?cluster=mill',
    '/clusters/mill',
    '/clusters/mill/by-mail',
    '/members?country=KE&language=en&text=weaver',
    '/members/helper',
  ].map((path): Address => ({ who: 'member', path })),
  { who: 'manager', path: '/members.csv' },
  { who: 'administrator', path: adminRecordFilePath },
  ...[
    ...ofStaff,
    ofCluster,
    '/admin/members?text=weaver&state=active&role=member',
    adminWebhookPath(webhook.id),
    `/admin/members/${reader.id}`,
    `/admin/members/${reader.id}/merge?into=helper`,
  ].map((path): Address => ({ who: 'administrator', path })),
];

let server: TestServer;
let db: pg.Pool;
const cookies: Record<Address['who'], string> = {
  nobody: '__Host-cc.session=none',
  member: '',
  manager: '',
  administrator: '',
};
let reader: { id: string };
let cluster: { id: string };
let webhook: { id: string };
let thread: Awaited<ReturnType<typeof build.aThread>>;

beforeAll(async () => {
  server = await startTestServer({ withPages: true });
  db = new pg.Pool({ connectionString: server.connectionString });
  reader = await build.aMember(db, from, { handle: 'reader' });
  const helper = await build.aMember(db, from, { handle: 'helper', name: 'Helping Weaver' });
  const manager = await build.aMember(db, from, { role: 'programme_manager' });
  const administrator = await build.aMember(db, from, { role: 'administrator' });
  webhook = await build.aWebhook(db, from, { keeperId: administrator.id });
  cluster = await build.aCluster(db, from, { slug: 'mill' });
  thread = await build.aThread(db, from, { clusterId: cluster.id, authorId: reader.id });
  await build.aPage(db, from, { slug: 'page' });
  await keepProductTerms(db, from.now);
  await build.aMembership(db, from, { clusterId: cluster.id, memberId: reader.id });
  await build.aConnection(db, from, { requesterId: reader.id, addresseeId: helper.id });
  cookies.member = await aSessionOf(reader, db, server.config);
  cookies.manager = await aSessionOf(manager, db, server.config);
  cookies.administrator = await aSessionOf(administrator, db, server.config);
  // The first request of a process also starts what listens.
  await statementsOf({ who: 'nobody', path: '/' });
});

afterAll(async () => {
  await db.end();
  await server.remove();
});

/** One more of everything: a member with a thread, a post, a line in the log, a reaction, a request to connect, a bookmark. */
async function grow(): Promise<void> {
  const { id } = await build.aMember(db, from, { name: 'One More Weaver' });
  await build.aMembership(db, from, { clusterId: cluster.id, memberId: id });
  await build.aCluster(db, from);
  const opened = await build.aThread(db, from, { clusterId: cluster.id, authorId: id });
  await build.aBookmark(db, from, { memberId: reader.id, threadId: opened.id });
  await build.aPost(db, from, { threadId: thread.id, authorId: id });
  await build.aReaction(db, from, { postId: thread.posts[0]?.id ?? '', memberId: id, kind: 'tried_it' });
  await build.anAuditEvent(db, from, {
    act: 'thread.pinned',
    actorId: id,
    subjectId: thread.id,
    scopeId: thread.id,
  });
  await build.aConnection(db, from, { requesterId: id, addresseeId: reader.id });
  await build.aWebhookDelivery(db, from, { webhookId: webhook.id });
}

/** Read once in some time for all readers, whoever comes first: no page's own, and by the clock. */
const kept = ['network_figures', 'network_settings'];

async function statementsOf({ who, path }: Address, hasScript = true): Promise<number> {
  const { result, statements } = await countStatements(async () => {
    const answer = await fetch(server.origin + path, {
      headers: { cookie: `${cookies[who]}${hasScript ? '; script=1' : ''}` },
      redirect: 'manual',
    });
    await answer.text();
    return answer.status;
  });
  expect([path, result]).toEqual([path, path === '/no-such-page' ? 404 : 200]);
  return statements.filter((name) => !kept.includes(name)).length;
}

describe('a page', () => {
  it(`takes at most ${budgets.statements} statements, however many rows it shows`, async () => {
    const counted = new Map<string, number[]>();
    let rows = 1;
    for (const size of sizes) {
      for (; rows < size; rows += 1) await grow();
      for (const address of addresses(`/threads/${thread.number}/${thread.slug}`, adminClusterPath(cluster.id))) {
        const name = `${address.who} ${address.path}`;
        counted.set(name, [...(counted.get(name) ?? []), await statementsOf(address)]);
      }
    }
    for (const [name, [first = 0, ...rest]] of counted) {
      expect([name, ...rest]).toEqual([name, ...rest.map(() => first)]);
      expect([name, first > budgets.statements]).toEqual([name, false]);
    }
  });

  it('of a discussion takes one more to keep how far its reader came, where no script tells', async () => {
    const address = { who: 'member', path: `/threads/${thread.number}/${thread.slug}` } as const;
    expect(await statementsOf(address, false)).toBe((await statementsOf(address)) + 1);
  });
});
