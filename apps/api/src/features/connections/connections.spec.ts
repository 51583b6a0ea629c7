import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  build,
  startTestApi,
  startTestHandlers,
  testSource,
  type Asker,
  type TestApi,
  type TestHandlers,
} from '../../platform/testing/index.ts';
import { readStopToken } from '../../platform/mail/stop-token.ts';

const from = testSource('connections');
let api: TestApi;
let handlers: TestHandlers;
beforeAll(async () => {
  api = await startTestApi();
  handlers = await startTestHandlers(api);
});
afterAll(async () => {
  await handlers.stop();
  await api.stop();
});

interface Shown {
  id: string;
  state: string;
  isRequestedByViewer: boolean;
  other: { id: string };
  viewerCan: { answer: { allowed: boolean } };
}
type Code = { code: string; path: string[] };
const fields = 'id state isRequestedByViewer other { id } viewerCan { answer { allowed } }';

const request = (as: Asker, memberId: string, reason = 'We both work on joint purchasing.') =>
  api.run<{ requestConnection: { connection: Shown | null; problems: Code[] } }>(
    `mutation ($input: RequestConnectionInput!) { requestConnection(input: $input) { connection { ${fields} } problems { code path } } }`,
    { input: { memberId, reason } },
    { as },
  );
const answer = (as: Asker, connectionId: string, accept: boolean) =>
  api.run<{ answerConnection: { connection: Shown | null; problems: Code[] } }>(
    `mutation ($input: AnswerConnectionInput!) { answerConnection(input: $input) { connection { ${fields} } problems { code path } } }`,
    { input: { connectionId, accept } },
    { as },
  );
const list = async (as: Asker, state?: string, first = 20, after?: string) =>
  (
    await api.run<{
      connections: { totalCount: number; nodes: Shown[]; pageInfo: { endCursor: string; hasNextPage: boolean } };
    }>(
      `query ($state: ConnectionState, $first: Int, $after: String) { connections(state: $state, first: $first, after: $after) { totalCount nodes { ${fields} } pageInfo { endCursor hasNextPage } } }`,
      { state, first, after },
      { as },
    )
  ).data.connections;
const mailsTo = async (email: string): Promise<string[]> =>
  (await handlers.deliver()).filter(({ to }) => to === email).map(({ kind }) => kind);

const two = () => Promise.all([build.aMember(api.db, from), build.aMember(api.db, from)]);

describe('asking to connect', () => {
  it('is seen by both, and mailed to the one asked', async () => {
    const [a, b] = await two();
    const { data } = await request(a, b.id);
    expect(data.requestConnection).toMatchObject({
      problems: [],
      connection: { state: 'PENDING', isRequestedByViewer: true, other: { id: b.id } },
    });
    expect(await list(b)).toMatchObject({
      totalCount: 1,
      nodes: [{ isRequestedByViewer: false, viewerCan: { answer: { allowed: true } } }],
    });
    const [mail, ...others] = (await handlers.deliver()).filter(({ to }) => to === b.email);
    expect(others).toEqual([]);
    expect(mail?.kind).toBe('connection-requested');
    // Its foot stops mail of requests, and nothing else.
    const stop = readStopToken(api.config, mail?.stop?.split('/').at(-1) ?? '');
    expect(stop).toEqual({ kind: 'kind', id: 'connection_requested', memberId: b.id });
  });

  it('by both at once is one request', async () => {
    const [a, b] = await two();
    const both = await Promise.all([request(a, b.id), request(b, a.id)]);
    expect(both.flatMap(({ data }) => data.requestConnection.problems.map(({ code }) => code))).toEqual([
      'ALREADY_ASKED',
    ]);
  });

  it.each<[string, () => Promise<{ as: Asker; to: string; reason?: string }>, string, string]>([
    [
      'oneself',
      async () => {
        const [a] = await two();
        return { as: a, to: a.id };
      },
      'SELF_CONNECTION',
      'memberId',
    ],
    [
      'a suspended member',
      async () => ({ as: (await two())[0], to: (await build.aMember(api.db, from, { status: 'suspended' })).id }),
      'NOT_FOUND',
      'memberId',
    ],
    [
      'an imported member',
      async () => ({ as: (await two())[0], to: (await build.aMember(api.db, from, { status: 'imported' })).id }),
      'NOT_FOUND',
      'memberId',
    ],
    ['what is no id', async () => ({ as: (await two())[0], to: 'nobody' }), 'NOT_FOUND', 'memberId'],
    [
      'without saying why',
      async () => {
        const [a, b] = await two();
        return { as: a, to: b.id, reason: 'Hi' };
      },
      'TOO_SHORT',
      'reason',
    ],
  ])('%s is refused', async (_whom, given, code, field) => {
    const { as, to, reason } = await given();
    const { data } = await request(as, to, reason);
    expect(data.requestConnection).toMatchObject({ connection: null, problems: [{ code, path: ['input', field] }] });
  });
});

describe('answering', () => {
  it('with yes connects the two and mails the requester', async () => {
    const [a, b] = await two();
    const id = (await request(a, b.id)).data.requestConnection.connection?.id ?? '';
    expect((await answer(b, id, true)).data.answerConnection).toMatchObject({
      connection: { state: 'ACCEPTED' },
      problems: [],
    });
    expect((await list(a, 'ACCEPTED')).nodes).toEqual([expect.objectContaining({ id, other: { id: b.id } })]);
    expect(await mailsTo(a.email)).toEqual(['connection-accepted']);
    expect((await request(a, b.id)).data.requestConnection.problems[0]?.code).toBe('ALREADY_CONNECTED');
  });

  it('with no is not announced: to the requester it looks pending for ninety days', async () => {
    const [a, b] = await two();
    const id = (await request(a, b.id)).data.requestConnection.connection?.id ?? '';
    await answer(b, id, false);
    expect((await list(a, 'PENDING')).nodes).toEqual([expect.objectContaining({ id, state: 'PENDING' })]);
    expect((await list(b, 'DECLINED')).nodes).toEqual([expect.objectContaining({ id, state: 'DECLINED' })]);
    expect(await mailsTo(a.email)).toEqual([]);
    expect((await request(a, b.id)).data.requestConnection.problems[0]?.code).toBe('ALREADY_ASKED');
    await api.db.query(`update connection set answered_at = now() - interval '91 days' where id = $1`, [id]);
    expect(await list(a)).toMatchObject({ totalCount: 0, nodes: [] });
    const again = (await request(a, b.id)).data.requestConnection;
    expect(again.problems).toEqual([]);
    expect([(await list(a)).nodes, (await list(b)).nodes].map((nodes) => nodes.map((shown) => shown.id))).toEqual([
      [again.connection?.id],
      [again.connection?.id],
    ]);
  });

  it('with no can be reconsidered: the member who declined asks, and one request remains', async () => {
    const [a, b] = await two();
    await answer(b, (await request(a, b.id)).data.requestConnection.connection?.id ?? '', false);
    const { connection } = (await request(b, a.id)).data.requestConnection;
    for (const who of [a, b]) expect((await list(who)).nodes.map(({ id }) => id)).toEqual([connection?.id]);
  });

  it('twice at once is one answer', async () => {
    const [a, b] = await two();
    const id = (await request(a, b.id)).data.requestConnection.connection?.id ?? '';
    const both = await Promise.all([answer(b, id, true), answer(b, id, false)]);
    expect(both.flatMap(({ data }) => data.answerConnection.problems.map(({ code }) => code))).toEqual([
      'ALREADY_ANSWERED',
    ]);
  });

  it('is refused to the requester, and looks absent to strangers', async () => {
    const [a, b] = await two();
    const [stranger] = await two();
    const id = (await request(a, b.id)).data.requestConnection.connection?.id ?? '';
    expect((await answer(a, id, true)).data.answerConnection.problems[0]?.code).toBe('NOT_THE_ADDRESSEE');
    expect((await answer(stranger, id, true)).data.answerConnection.problems[0]?.code).toBe('NOT_FOUND');
  });
});

describe('the list of connections', () => {
  it('pages through every request once, in one statement and one for the count', async () => {
    const [a] = await two();
    for (let i = 0; i < 12; i += 1) {
      const other = await build.aMember(api.db, from);
      await build.aConnection(api.db, from, {
        requesterId: a.id,
        addresseeId: other.id,
        createdAt: new Date(from.now.getTime() + (i % 3) * 1000),
      });
    }
    const first = await list(a, undefined, 5);
    const second = await list(a, undefined, 5, first.pageInfo.endCursor);
    const third = await list(a, undefined, 5, second.pageInfo.endCursor);
    const seen = [...first.nodes, ...second.nodes, ...third.nodes].map(({ id }) => id);
    expect([seen.length, new Set(seen).size, first.totalCount, third.pageInfo.hasNextPage]).toEqual([
      12,
      12,
      12,
      false,
    ]);
  });

  it('is for members', async () => {
    const { errors } = await api.run('{ connections { totalCount } }');
    expect(errors[0]?.extensions?.['code']).toBe('UNAUTHENTICATED');
  });
});

describe('the mail about a request', () => {
  it('names the requester by their current name, and gives their reason', async () => {
    const [a, b] = await two();
    await handlers.deliver();
    await request(a, b.id, 'We both dye with indigo.');
    await api.db.query(`update member set name = 'Renamed Weaver' where id = $1`, [a.id]);
    expect(await handlers.deliver()).toEqual([
      expect.objectContaining({
        path: '/connections',
        values: { other: 'Renamed Weaver', reason: 'We both dye with indigo.' },
      }),
    ]);
  });

  it.each(['suspended', 'imported'])('is not written for a request of a member who is %s by then', async (status) => {
    const [a, b] = await two();
    await request(a, b.id);
    await api.db.query('update member set status = $2::member_status where id = $1', [a.id, status]);
    expect(await handlers.deliver()).toEqual([]);
  });

  it('is not written once the request is answered', async () => {
    const [a, b] = await two();
    const id = (await request(a, b.id)).data.requestConnection.connection?.id ?? '';
    await answer(b, id, false);
    expect(await handlers.deliver()).toEqual([]);
  });
});
