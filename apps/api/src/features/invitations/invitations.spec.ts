import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { NetworkSettings } from '../network/index.ts';
import {
  build,
  startTestApi,
  startTestHandlers,
  testSource,
  type Asker,
  type TestApi,
  type TestHandlers,
} from '../../platform/testing/index.ts';

const from = testSource('invitations');
const password = 'loom shuttle warp weft';
let api: TestApi;
let handlers: TestHandlers;
let inviter: { id: string; name: string; email: string };
let moderator: { id: string };
let cluster: { id: string; slug: string };
beforeAll(async () => {
  api = await startTestApi({ RATE_LIMIT_FACTOR: '100' });
  handlers = await startTestHandlers(api);
  inviter = await build.aMember(api.db, from, { name: 'Wanjiru Kamau' });
  moderator = await build.aMember(api.db, from, { role: 'moderator' });
  cluster = await build.aCluster(api.db, from, {});
});
beforeEach(() => setMode('open'));
afterAll(async () => {
  await handlers.stop();
  await api.stop();
});

async function setMode(mode: string): Promise<void> {
  await api.db.query('update network_setting set sign_up_mode = $1::sign_up_mode', [mode]);
  await api.app.get(NetworkSettings).renew();
}

interface Payload {
  problems: { code: string; path: string[] }[];
}
interface Answers {
  inviteMembers: Payload & { invitations: { id: string; email: string | null; path: string | null }[] | null };
  acceptInvitation: Payload & { viewer: { handle: string; role: string } | null };
  withdrawInvitation: Payload & { invitation: { state: string } | null };
  resendInvitation: Payload & { invitation: { state: string } | null };
  declineInvitation: Payload & { isDeclined: boolean };
  askForInvitation: Payload & { isAsked: boolean };
  invitation: { state: string; email: string | null; viewerCan: object } | null;
}

async function ask<Name extends keyof Answers>(name: Name, input: object, as: Asker = null): Promise<Answers[Name]> {
  const type = { declineInvitation: 'InvitationToken', askForInvitation: 'InvitationToken' }[name as string];
  const shown = {
    inviteMembers: 'invitations { id email path }',
    acceptInvitation: 'viewer { handle role }',
    withdrawInvitation: 'invitation { state }',
    resendInvitation: 'invitation { state }',
    declineInvitation: 'isDeclined',
    askForInvitation: 'isAsked',
    invitation: '',
  }[name];
  const { data, errors } = await api.run<Answers>(
    `mutation ($input: ${type ?? name.replace(/^./, (first) => first.toUpperCase())}Input!) {
       ${name}(input: $input) { ${shown} problems { code path } } }`,
    { input },
    { as },
  );
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  return data[name];
}
const look = async (token: string, as: Asker = null) =>
  (
    await api.run<Answers>(
      `query ($token: String!) { invitation(token: $token) { state email line inviterName clusters { id }
         viewerCan { accept { allowed reason } ask { allowed } } } }`,
      { token },
      { as },
    )
  ).data.invitation;

let made = 0;
const address = () => `guest${(made += 1)}@example.org`;
const tokenOf = (path: string) => decodeURIComponent(path.split('/').at(-1) ?? '');

async function invited(input: object = {}, as: { id: string } = inviter) {
  const email = address();
  const { invitations, problems } = await ask('inviteMembers', { emails: [email], ...input }, as);
  expect(problems).toEqual([]);
  const mail = (await handlers.deliver()).find(({ to }) => to === email);
  return { id: invitations?.[0]?.id ?? '', email, mail, token: tokenOf(mail?.path ?? '') };
}
async function linked(input: object = {}) {
  const { invitations } = await ask('inviteMembers', { useLimit: 20, ...input }, inviter);
  return { id: invitations?.[0]?.id ?? '', token: tokenOf(invitations?.[0]?.path ?? '') };
}

describe('inviting by address', () => {
  it('mails a link in the chosen language, with the words of the inviter marked as theirs', async () => {
    const { mail, email, token } = await invited({ line: 'Come <b>before</b> Thursday', lang: 'fr' });
    // Paths are written in small letters.
    expect(mail?.path).toBe(mail?.path.toLowerCase());
    expect(mail).toMatchObject({
      to: email,
      kind: 'invitation',
      language: 'fr',
      name: '',
      isToStranger: true,
      quote: { text: 'Come <b>before</b> Thursday', by: 'Wanjiru Kamau' },
    });
    expect(await look(token)).toMatchObject({
      state: 'OPEN',
      email,
      line: 'Come <b>before</b> Thursday',
      viewerCan: { accept: { allowed: true, reason: null }, ask: { allowed: false } },
    });
  });

  it('gives the inviter no link that would confirm the address', async () => {
    const { invitations } = await ask('inviteMembers', { emails: [address()] }, inviter);
    expect(invitations?.[0]?.path).toBeNull();
  });

  it.each([
    ['open', 0],
    ['approval', 1],
    ['invitation', 1],
    ['closed', 2],
  ])('is for those who may while sign-up is %s', async (mode, refusals) => {
    await setMode(mode);
    const who = [inviter, moderator];
    const answers = await Promise.all(who.map((as) => ask('inviteMembers', { emails: [address()] }, as)));
    expect(answers.filter(({ problems }) => problems.length > 0)).toHaveLength(refusals);
  });

  it('gives clusters by those who moderate them, and roles by administrators alone', async () => {
    const clusterIds = [cluster.id];
    const codes = async (input: object, as: Asker) => (await ask('inviteMembers', input, as)).problems;
    expect(await codes({ emails: [address()], clusterIds }, inviter)).toEqual([
      { code: 'NOT_ALLOWED', path: ['input', 'clusterIds'] },
    ]);
    expect(await codes({ emails: [address()], clusterIds }, moderator)).toEqual([]);
    expect(await codes({ emails: [address()], role: 'MODERATOR' }, moderator)).toEqual([
      { code: 'NOT_ALLOWED', path: ['input', 'role'] },
    ]);
    const administrator = await build.aMember(api.db, from, { role: 'administrator' });
    expect(await codes({ emails: [address()], role: 'MODERATOR' }, administrator)).toEqual([]);
    expect(await codes({ useLimit: 2, role: 'MODERATOR' }, administrator)).toHaveLength(1);
  });

  it('fills nobody’s mailbox: twice by one member, and by many', async () => {
    const { email } = await invited();
    const again = async (as: Asker) => (await ask('inviteMembers', { emails: [email] }, as)).problems[0]?.code;
    expect(await again(inviter)).toBe('INVITED_ALREADY');
    expect(await again(await build.aMember(api.db, from, {}))).toBeUndefined();
    expect(await again(await build.aMember(api.db, from, {}))).toBeUndefined();
    expect(await again(await build.aMember(api.db, from, {}))).toBe('INVITED_ALREADY');
  });

  it('ends for the day at the limit of a member', async () => {
    const busy = await build.aMember(api.db, from, {});
    for (const size of [20, 10]) await ask('inviteMembers', { emails: Array.from({ length: size }, address) }, busy);
    await expect(ask('inviteMembers', { emails: [address()] }, busy)).rejects.toThrow('RATE_LIMITED');
  });
});

describe('joining by an invitation', () => {
  it('opens the account at once, with its clusters, confirmed and signed in', async () => {
    const { token, email } = await invited({ clusterIds: [cluster.id] }, moderator);
    const { viewer, problems } = await ask('acceptInvitation', { token, name: 'Grace Wanjala', password });
    expect([viewer, problems]).toEqual([{ handle: 'grace-wanjala', role: 'MEMBER' }, []]);
    const { rows } = await api.db.query(
      `select m.email_verified, ms.cluster_id from member m join membership ms on ms.member_id = m.id where m.email = $1`,
      [email],
    );
    expect(rows).toEqual([{ email_verified: true, cluster_id: cluster.id }]);
    expect(await look(token)).toMatchObject({ state: 'USED' });
    expect((await ask('acceptInvitation', { token, name: 'Other One' })).problems[0]?.code).toBe('INVITATION_OVER');
  });

  it('lets in one of two at once', async () => {
    const { token } = await invited();
    const both = await Promise.all(['Ana One', 'Ana Two'].map((name) => ask('acceptInvitation', { token, name })));
    expect(both.flatMap(({ problems }) => problems.map(({ code }) => code))).toEqual(['INVITATION_OVER']);
  });

  it('needs no password where the mail shows whose address it is, and checks the name', async () => {
    const { token } = await invited();
    expect((await ask('acceptInvitation', { token, name: 'Administrator' })).problems).toEqual([
      { code: 'BAD_NAME', path: ['input', 'name'] },
    ]);
    expect((await ask('acceptInvitation', { token, name: 'Eva Lind' })).viewer?.handle).toBe('eva-lind');
  });

  it('works where sign-up is by invitation, and not where it is closed', async () => {
    const { token } = await invited();
    await setMode('closed');
    expect((await ask('acceptInvitation', { token, name: 'Ben Ochieng' })).problems[0]?.code).toBe('SIGN_UP_CLOSED');
    await setMode('invitation');
    expect((await ask('acceptInvitation', { token, name: 'Ben Ochieng' })).problems).toEqual([]);
  });

  it('sends those who have an account to sign in, where they join the clusters', async () => {
    const { token, email } = await invited({ clusterIds: [cluster.id] }, moderator);
    const member = await build.aMember(api.db, from, { email });
    expect((await ask('acceptInvitation', { token, name: 'Again' })).problems[0]?.code).toBe('ADDRESS_HAS_ACCOUNT');
    expect((await ask('acceptInvitation', { token }, member)).problems).toEqual([]);
    const { rows } = await api.db.query('select cluster_id from membership where member_id = $1', [member.id]);
    expect(rows).toEqual([{ cluster_id: cluster.id }]);
  });

  it('by a link confirms the address as at every sign-up, and joins then', async () => {
    const { token, id } = await linked({ useLimit: 2 });
    const [email, next, late] = [address(), address(), address()];
    const sign = (mail: string) => ask('acceptInvitation', { token, name: 'Link Guest', email: mail, password });
    expect(await sign(email)).toEqual({ viewer: null, problems: [] });
    expect(await sign(email)).toEqual({ viewer: null, problems: [] });
    await sign(next);
    const { rows } = await api.db.query('select use_count from invitation where id = $1', [id]);
    expect(rows).toEqual([{ use_count: 2 }]);
    expect((await sign(late)).problems[0]?.code).toBe('INVITATION_OVER');

    const mail = (await handlers.deliver()).find(({ to, kind }) => to === email && kind === 'confirm-email');
    const confirm = new URL(mail?.path ?? '', 'http://here').searchParams.get('token');
    await api.run(`mutation ($input: ConfirmEmailInput!) { confirmEmail(input: $input) { problems { code } } }`, {
      input: { token: confirm },
    });
    await handlers.deliver();
    const { rows: joined } = await api.db.query(
      `select u.joined_at is not null as joined from invitation_use u join member m on m.id = u.member_id where m.email = $1`,
      [email],
    );
    expect(joined).toEqual([{ joined: true }]);
  });
});

describe('an invitation that is over', () => {
  it('withdrawn lets nobody in until it stands again', async () => {
    const { id, token } = await invited();
    const set = async (withdrawn: boolean, as: Asker = inviter) =>
      ask('withdrawInvitation', { invitationId: id, withdrawn }, as);
    expect((await set(true, await build.aMember(api.db, from, {}))).problems[0]?.code).toBe('NOT_FOUND');
    expect((await set(true)).invitation).toEqual({ state: 'WITHDRAWN' });
    expect((await ask('acceptInvitation', { token, name: 'Ana Ruiz' })).problems[0]?.code).toBe('INVITATION_OVER');
    expect((await ask('askForInvitation', { token })).problems[0]?.code).toBe('NOT_ALLOWED');
    expect((await set(false)).invitation).toEqual({ state: 'OPEN' });
  });

  it('is sent again, but not for ever', async () => {
    const { id, email } = await invited();
    await api.db.query(`update invitation set expires_at = now() - interval '1 hour' where id = $1`, [id]);
    const send = () => ask('resendInvitation', { invitationId: id }, inviter);
    expect((await send()).invitation).toEqual({ state: 'OPEN' });
    expect(await handlers.deliver()).toEqual([expect.objectContaining({ to: email, kind: 'invitation' })]);
    expect((await send()).problems).toEqual([]);
    expect((await send()).problems[0]?.code).toBe('INVITED_ALREADY');
  });

  it('lets its inviter be told, once a day, without an address', async () => {
    const { id, token } = await linked();
    await handlers.deliver();
    await api.db.query(`update invitation set expires_at = now() - interval '1 second' where id = $1`, [id]);
    expect(await look(token)).toMatchObject({ state: 'ENDED', viewerCan: { ask: { allowed: true } } });
    for (let i = 0; i < 3; i += 1) expect((await ask('askForInvitation', { token })).isAsked).toBe(true);
    expect(await handlers.deliver()).toEqual([
      expect.objectContaining({ to: inviter.email, kind: 'invitation-asked-link', path: '/invitations' }),
    ]);
  });

  it('declined is the last that goes to the address', async () => {
    const { token, email } = await invited();
    expect((await ask('declineInvitation', { token })).isDeclined).toBe(true);
    expect(await look(token)).toMatchObject({ state: 'DECLINED' });
    expect((await ask('inviteMembers', { emails: [email] }, moderator)).problems[0]?.code).toBe('INVITATIONS_DECLINED');
    const { rows } = await api.db.query('select address_hash from declined_address');
    expect(JSON.stringify(rows)).not.toContain('guest');
  });

  it('is none where the token is not ours', async () => {
    for (const token of ['', 'x', 'A'.repeat(65)]) {
      expect(await look(token)).toBeNull();
      expect((await ask('acceptInvitation', { token, name: 'Ana' })).problems[0]?.code).toBe('TOKEN_INVALID');
    }
  });
});
