import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { budgets } from '@cluster-commons/domain/kernel';
import { aSessionOf, build, startTestApi, testSource, type Asker, type TestApi } from './platform/testing/index.ts';

const from = testSource('operation-statements');
const password = 'seven looms one street';

let api: TestApi;
let asker: { id: string; email: string };
let helper: { id: string };
let moderator: { id: string };
let cluster: { id: string };
let cookie: string;

beforeAll(async () => {
  api = await startTestApi();
  const passwordHash = await build.hashOf(password);
  asker = await build.aMember(api.db, from, { email: 'asker@example.org' });
  await build.aCredential(api.db, from, { memberId: asker.id, passwordHash });
  helper = await build.aMember(api.db, from);
  moderator = await build.aMember(api.db, from, { role: 'moderator' });
  cluster = await build.aCluster(api.db, from);
  cookie = await aSessionOf(asker, api.db, api.config);
});
afterAll(() => api.stop());

type Prepared = { input: Record<string, unknown>; as?: Asker; cookie?: string };

const aThread = () => build.aThread(api.db, from, { authorId: asker.id, posts: [{}, { authorId: helper.id }] });

type Operation = [name: string, result: string, prepare: () => Promise<Prepared>];

const ofAccounts: Operation[] = [
  ['signUp', 'email', async () => ({ input: { name: 'New Weaver', email: 'new@example.org', password } })],
  ['signIn', 'viewer { id }', async () => ({ input: { email: 'asker@example.org', password } })],
];

const operations: Operation[] = [
  ['updateProfile', 'member { headline }', async () => ({ as: asker, input: { headline: 'Weaves', locale: 'fr' } })],
  ['joinCluster', 'cluster { id }', async () => ({ as: asker, input: { clusterId: cluster.id } })],
  [
    'openThread',
    'thread { id posts { nodes { id } } }',
    async () => ({
      as: asker,
      input: { clusterId: cluster.id, title: 'Who signs for us?', body: 'Two?', clientKey: 'a' },
    }),
  ],
  ['leaveCluster', 'cluster { id }', async () => ({ as: asker, input: { clusterId: cluster.id } })],
  [
    'replyToThread',
    'post { id }',
    async () => ({ as: helper, input: { threadId: (await aThread()).id, body: 'Two.', clientKey: 'b' } }),
  ],
  [
    'acceptAnswer',
    'thread { id }',
    async () => {
      const { id, posts } = await aThread();
      return { as: asker, input: { threadId: id, postId: posts[1]?.id } };
    },
  ],
  [
    'hidePost',
    'post { id }',
    async () => ({ as: moderator, input: { postId: (await aThread()).posts[1]?.id, reason: 'Names a dealer.' } }),
  ],
  [
    'lockThread',
    'thread { id }',
    async () => ({ as: moderator, input: { threadId: (await aThread()).id, locked: true, reason: 'Settled.' } }),
  ],
  [
    'requestConnection',
    'connection { id }',
    async () => ({ as: asker, input: { memberId: helper.id, reason: 'We both pool yarn.' } }),
  ],
  [
    'answerConnection',
    'connection { id }',
    async () => {
      const { id } = await build.aConnection(api.db, from, { requesterId: moderator.id, addresseeId: asker.id });
      return { as: asker, input: { connectionId: id, accept: true } };
    },
  ],
  ['bookmarkThread', 'isBookmarked', async () => ({ as: asker, input: { threadId: (await aThread()).id } })],
  ['previewMarkdown', 'html', async () => ({ as: asker, input: { body: '**Two**' } })],
];

async function statementsOf([name, result, prepare]: Operation): Promise<number> {
  const { input, ...who } = await prepare();
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input!`;
  const { data, errors, statements } = await api.run<Record<string, { problems: unknown[] }>>(
    `mutation ($input: ${type}) { ${name}(input: $input) { ${result} problems { code } } }`,
    { input },
    who,
  );
  expect([errors, data[name]?.problems]).toEqual([[], []]);
  return statements.length;
}

describe(`an operation takes at most ${budgets.statements} statements`, () => {
  it.each(operations)('%s', async (...operation) => {
    expect(await statementsOf(operation)).toBeLessThanOrEqual(budgets.statements);
  });
});

describe(`an operation of accounts takes at most ${budgets.accountStatements} statements`, () => {
  it.each(ofAccounts)('%s', async (...operation) => {
    expect(await statementsOf(operation)).toBeLessThanOrEqual(budgets.accountStatements);
  });

  it('signOut', async () => {
    const { data, statements } = await api.run('mutation { signOut { isSignedOut } }', {}, { cookie });
    expect(data).toEqual({ signOut: { isSignedOut: true } });
    expect(statements.length).toBeLessThanOrEqual(budgets.accountStatements);
  });
});
