import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { invitationLimits } from '@cluster-commons/domain/invitations';
import {
  build,
  startTestApi,
  startTestHandlers,
  testSource,
  type Asker,
  type TestApi,
  type TestHandlers,
} from '../../../platform/testing/index.ts';

const from = testSource('invitation-file');
const { file: limits } = invitationLimits;
let api: TestApi;
let handlers: TestHandlers;
let manager: { id: string };
let cluster: { id: string };
beforeAll(async () => {
  api = await startTestApi({ RATE_LIMIT_FACTOR: '100' });
  handlers = await startTestHandlers(api);
  manager = await build.aMember(api.db, from, { role: 'programme_manager' });
  cluster = await build.aCluster(api.db, from, {});
});
afterAll(async () => {
  await handlers.stop();
  await api.stop();
});

interface File {
  id: string;
  state: string;
  emailColumn: number | null;
  nameColumn: number | null;
  readyCount: number;
  sentCount: number;
  leftOutCount: number;
  leftOut: { line: number; code: string; limit: number | null; memberName: string | null }[];
}
const shown = `id state emailColumn nameColumn readyCount sentCount leftOutCount leftOut { line code limit memberName }`;
type Act = 'upload' | 'map' | 'send' | 'stop';

async function ask(act: Act, input: object, as: Asker = manager) {
  const name = `${act}InvitationFile`;
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
  const { data, errors } = await api.run<
    Record<string, { file: File | null; problems: { code: string; path: string[] }[] }>
  >(
    `mutation ($input: ${type}!) { ${name}(input: $input) { file { ${shown} } problems { code path } } }`,
    { input },
    { as },
  );
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  const { file, problems } = data[name] ?? { file: null, problems: [] };
  return { file, codes: problems.map(({ code, path }) => [code, ...path.slice(1)].join(' ')) };
}
async function upload(csv: string, as: Asker = manager): Promise<File> {
  const { file, codes } = await ask('upload', { csv, name: 'Workshop.csv' }, as);
  if (file === null) throw new Error(codes.join());
  return file;
}
const find = async (id: string, as: Asker = manager) =>
  (
    await api.run<{ invitationFile: File | null }>(
      `query ($id: ID!) { invitationFile(id: $id) { ${shown} } }`,
      { id },
      { as },
    )
  ).data.invitationFile;

let made = 0;
const address = () => `guest${(made += 1)}@example.org`;
const csvOf = (...lines: string[]) => ['Name,E-mail', ...lines].join('\r\n');
const people = (count: number) => csvOf(...Array.from({ length: count }, () => `Grace Otieno,${address()}`));

describe('a list of people', () => {
  it('is read with what is wrong with whom, and nothing is sent', async () => {
    const { email } = await build.aMember(api.db, from, { name: 'Fatima Diallo' });
    const doubled = address();
    const file = await upload(
      csvOf(`Grace,${doubled}`, 'Peter,peter at example', `Fatima,${email}`, `=1+1,${address()}`, `G,${doubled}`),
    );
    expect(file).toMatchObject({ state: 'CHECKED', emailColumn: 1, nameColumn: 0, readyCount: 1, leftOutCount: 4 });
    expect(file.leftOut).toEqual([
      { line: 3, code: 'BAD_EMAIL', limit: null, memberName: null },
      { line: 4, code: 'ADDRESS_HAS_ACCOUNT', limit: null, memberName: 'Fatima Diallo' },
      { line: 5, code: 'LOOKS_LIKE_FORMULA', limit: null, memberName: null },
      { line: 6, code: 'TOO_SHORT', limit: 2, memberName: null },
    ]);
    expect(await handlers.deliver()).toEqual([]);
  });

  it.each([
    ['nothing', '', ['REQUIRED csv']],
    ['headings alone', 'Name,E-mail\n', ['REQUIRED csv']],
    ['a quotation mark that is not closed', 'E-mail\n"a@example.org\n', ['BAD_CSV csv']],
    ['too many people', csvOf(...Array.from({ length: 10_000 }, (_, i) => `,a${i}@x.org`)), ['TOO_MANY csv']],
    ['too much text', 'x'.repeat(limits.text + 1), ['TOO_LONG csv']],
  ])('is refused as a whole: %s', async (_what, csv, expected) => {
    expect((await ask('upload', { csv })).codes).toEqual(expected);
  });

  it('is for those who may invite many, and seen by nobody else', async () => {
    const member = await build.aMember(api.db, from, {});
    expect((await ask('upload', { csv: people(1) }, member)).codes).toEqual(['NOT_ALLOWED']);
    const { id } = await upload(people(1));
    const other = await build.aMember(api.db, from, { role: 'administrator' });
    expect(await find(id, other)).toBeNull();
    for (const act of ['map', 'send', 'stop'] as const) {
      const input = act === 'map' ? { fileId: id, emailColumn: 0 } : { fileId: id };
      expect((await ask(act, input, other)).codes).toEqual(['NOT_FOUND fileId']);
    }
    expect((await ask('send', { fileId: 'x' })).codes).toEqual(['NOT_FOUND fileId']);
  });

  it('without headings that say it is told which column is what', async () => {
    const file = await upload(`Wer,Wohin\nGrace,nobody\nPeter,${address()}`.replace('Wohin', 'Firm'));
    expect(file).toMatchObject({ emailColumn: 1, nameColumn: null });
    const { id } = await upload('Who,Firm\nGrace,Shoes');
    expect((await ask('send', { fileId: id })).codes).toEqual(['REQUIRED emailColumn']);
    expect((await ask('map', { fileId: id })).codes).toEqual(['REQUIRED emailColumn']);
    expect((await ask('map', { fileId: id, emailColumn: 2 })).codes).toEqual(['NOT_A_VALUE emailColumn']);
    expect((await ask('map', { fileId: id, emailColumn: 1, nameColumn: 1 })).codes).toEqual(['NOT_A_VALUE nameColumn']);
    expect((await ask('map', { fileId: file.id, emailColumn: 1, nameColumn: 0 })).file).toMatchObject({
      nameColumn: 0,
    });
  });
});

describe('its invitations', () => {
  it('are sent in portions, with clusters, and can be stopped in between', async () => {
    const busy = await build.aMember(api.db, from, { role: 'programme_manager' });
    const { id } = await upload(`${people(limits.portion + 3)}\r\nGrace,grace at example`, busy);
    const sent = await ask('send', { fileId: id, lang: 'fr', clusterIds: [cluster.id] }, busy);
    expect(sent.file).toMatchObject({
      state: 'SENDING',
      readyCount: limits.portion + 3,
      sentCount: 0,
      leftOutCount: 1,
    });
    await handlers.deliver();
    expect(await find(id, busy)).toMatchObject({ state: 'SENDING', sentCount: limits.portion });
    expect((await ask('stop', { fileId: id }, busy)).file).toMatchObject({ state: 'STOPPED' });
    const mails = await handlers.deliver();
    expect(mails).toHaveLength(limits.portion);
    expect(mails[0]).toMatchObject({ kind: 'invitation', language: 'fr', name: 'Grace Otieno' });
    expect(await handlers.deliver()).toEqual([]);
    expect((await ask('stop', { fileId: id, stopped: false }, busy)).file).toMatchObject({ state: 'SENDING' });
    await handlers.deliver();
    expect(await handlers.deliver()).toHaveLength(3);
    expect(await find(id, busy)).toMatchObject({ state: 'SENT', sentCount: limits.portion + 3 });
    const { rows } = await api.db.query(
      `select act, count(*)::int from audit_event where actor_id = $1 group by act order by act`,
      [busy.id],
    );
    expect(rows).toEqual([
      { act: 'invitation.file-resumed', count: 1 },
      { act: 'invitation.file-sent', count: 1 },
      { act: 'invitation.file-stopped', count: 1 },
      { act: 'invitation.sent', count: limits.portion + 3 },
    ]);
    const kept = await api.db.query('select rows from invitation_file where id = $1', [id]);
    expect(kept.rows).toEqual([{ rows: [] }]);
  });

  it('are made once, however often and by how many windows it is asked', async () => {
    const { id } = await upload(people(4));
    const both = await Promise.all([ask('send', { fileId: id }), ask('send', { fileId: id })]);
    expect(both.map(({ codes }) => codes)).toEqual([[], []]);
    expect((await api.db.query('select from invitation where file_id = $1', [id])).rowCount).toBe(4);
  });

  it('follow what is so when they are made', async () => {
    const email = address();
    const { id } = await upload(csvOf(`Grace,${email}`, `Peter,${address()}`));
    await build.aMember(api.db, from, { email });
    expect((await ask('send', { fileId: id })).file).toMatchObject({
      readyCount: 1,
      leftOut: [{ code: 'ADDRESS_HAS_ACCOUNT' }],
    });
  });

  it('give no role that the inviter may not give', async () => {
    const { id } = await upload(people(1));
    expect((await ask('send', { fileId: id, role: 'ADMINISTRATOR', days: 0 })).codes).toEqual([
      'NOT_A_VALUE days',
      'NOT_ALLOWED role',
    ]);
  });

  it('are not sent for somebody who is suspended meanwhile', async () => {
    const gone = await build.aMember(api.db, from, { role: 'programme_manager' });
    const { id } = await upload(people(2), gone);
    await ask('send', { fileId: id }, gone);
    await api.db.query(`update member set status = 'suspended' where id = $1`, [gone.id]);
    await handlers.deliver();
    expect(
      (await api.db.query('select from invitation where file_id = $1 and sent_at is not null', [id])).rowCount,
    ).toBe(0);
  });
});
