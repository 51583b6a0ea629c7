import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { aSessionOf, build, startTestAccounts, type TestAccounts } from '../../../platform/testing/index.ts';
import type { MailKind } from '../../../platform/mail/letter.tsx';

const password = 'loom shuttle warp weft';
let accounts: TestAccounts;
let api: TestAccounts['api'];
let handlers: TestAccounts['handlers'];
let member: { id: string; email: string; handle: string };
let here: string;
let other: string;
let made = 0;
beforeAll(async () => {
  accounts = await startTestAccounts('email-change', password);
  ({ api, handlers } = accounts);
});
afterAll(() => accounts.stop());
beforeEach(async () => {
  member = await accounts.aMember();
  here = await aSessionOf(member, api.db, api.config);
  other = `other-${(made += 1)}@example.org`;
});

interface Answer {
  problems: { code: string; path: string[] }[];
  email?: string | null;
  isChanged?: boolean;
}
const does = async (field: string, input: object | null, cookie?: string): Promise<Answer> => {
  const type = `${field.replace(/^./, (first) => first.toUpperCase())}`;
  const value = { confirmEmailChange: 'isChanged', cancelEmailChange: 'isCancelled' }[field] ?? 'email';
  const { data, errors } = await api.run<Record<string, Answer>>(
    input === null
      ? `mutation { ${field} { ${value} problems { code path } } }`
      : `mutation ($input: ${type}Input!) { ${field}(input: $input) { ${value} problems { code path } } }`,
    input === null ? {} : { input },
    cookie === undefined ? {} : { cookie },
  );
  expect(errors).toEqual([]);
  return data[field] as Answer;
};
const change = (email: string, given: string | null = password) =>
  does('changeEmail', { email, password: given }, here);
const confirm = (token: string, cookie?: string) => does('confirmEmailChange', { token }, cookie);
const undo = (token: string) => does('undoEmailChange', { token });

const mailsTo = async (address: string) => {
  await handlers.deliver();
  return handlers.mails.filter(({ to }) => to === address);
};
const tokenOf = async (address: string, kind: MailKind): Promise<string> => {
  const mail = (await mailsTo(address)).filter((each) => each.kind === kind).at(-1);
  return new URL(mail?.path ?? '', 'http://here').searchParams.get('token') ?? '';
};
const tokens = async (): Promise<[string, string]> => [
  await tokenOf(member.email, 'email-change-old'),
  await tokenOf(other, 'email-change-new'),
];
const changed = async (): Promise<void> => {
  await change(other);
  for (const token of await tokens()) await confirm(token, here);
};
const waiting = async () =>
  (
    await api.run<{ emailChange: { email: string; oldConfirmedAt: string | null } | null }>(
      '{ emailChange { email oldConfirmedAt newConfirmedAt expiresAt } }',
      {},
      { cookie: here },
    )
  ).data.emailChange;
const look = async (token: string) =>
  (
    await api.run<{ emailChangeLink: object | null }>(
      'query ($token: String!) { emailChangeLink(token: $token) { oldEmail newEmail step } }',
      { token },
    )
  ).data.emailChangeLink;
const emailNow = async (): Promise<string> =>
  (await api.db.query<{ email: string }>('select email from member where id = $1', [member.id])).rows[0]?.email ?? '';
const acts = async (): Promise<string[]> =>
  (
    await api.db.query<{ act: string }>('select act from audit_event where subject_id = $1 order by at, id', [
      member.id,
    ])
  ).rows.map(({ act }) => act);
const lapsed = [{ code: 'TOKEN_INVALID', path: ['input', 'token'] }];

describe('another address for an account', () => {
  it.each([
    ['the old mailbox first', 0],
    ['the new mailbox first', 1],
  ])('holds once both mailboxes have said yes: %s', async (_what, first) => {
    const elsewhere = await aSessionOf(member, api.db, api.config);
    expect(await change(` ${other.toUpperCase()} `)).toEqual({ email: other, problems: [] });
    expect(await waiting()).toMatchObject({ email: other, oldConfirmedAt: null, newConfirmedAt: null });
    const both = await tokens();
    const [one = '', two = ''] = first === 0 ? both : both.toReversed();
    expect(await look(one)).toEqual(await look(one));
    expect(await confirm(one, here)).toEqual({ isChanged: false, problems: [] });
    expect(await emailNow()).toBe(member.email);
    expect(await confirm(two, here)).toEqual({ isChanged: true, problems: [] });
    expect([await emailNow(), await waiting()]).toEqual([other, null]);
    expect([await accounts.isOpen(here), await accounts.isOpen(elsewhere)]).toEqual([true, false]);
    expect(await acts()).toEqual(['account.email-change-asked', 'account.email-changed']);
  });

  it('is shown by its links with what they do, and by none that was used', async () => {
    await change(other);
    const [old, fresh] = await tokens();
    const addresses = { oldEmail: member.email, newEmail: other };
    expect(await look(old)).toEqual({ ...addresses, step: 'OLD_ADDRESS' });
    expect(await look(fresh)).toEqual({ ...addresses, step: 'NEW_ADDRESS' });
    await confirm(fresh);
    expect(await look(fresh)).toBeNull();
    expect(await confirm(fresh)).toEqual({ isChanged: false, problems: lapsed });
  });

  it('is changed once, where both say yes at the same moment', async () => {
    await change(other);
    const answers = await Promise.all((await tokens()).map((token) => confirm(token)));
    expect(answers.filter(({ isChanged }) => isChanged)).toHaveLength(1);
    expect(await emailNow()).toBe(other);
  });

  it('is confirmed from a browser without a session, and then every session ends', async () => {
    await change(other);
    for (const token of await tokens()) await confirm(token);
    expect([await emailNow(), await accounts.isOpen(here)]).toEqual([other, false]);
  });

  it.each([
    ['aicha@', 'loom shuttle warp weft', 'BAD_EMAIL', 'email'],
    ['', 'loom shuttle warp weft', 'REQUIRED', 'email'],
    ['x@example.org', 'wrong words', 'WRONG_PASSWORD', 'password'],
    ['x@example.org', null, 'REQUIRED', 'password'],
  ])('is refused with %j and the password %j: %s', async (email, given, code, field) => {
    expect((await change(email, given)).problems).toEqual([{ code, path: ['input', field] }]);
    expect(await waiting()).toBeNull();
  });

  it('is none where it is the same', async () => {
    expect((await change(member.email)).problems).toMatchObject([{ code: 'SAME_EMAIL' }]);
  });

  it('takes no password where the account has none', async () => {
    await api.db.query('delete from credential where member_id = $1', [member.id]);
    expect(await change(other, null)).toEqual({ email: other, problems: [] });
  });

  it('that another member has gets the same answer, and a mail that names nobody', async () => {
    const { email } = await build.aMember(api.db, accounts.from, { email: other });
    expect(await change(email)).toEqual({ email, problems: [] });
    expect(await waiting()).toMatchObject({ email });
    expect(await mailsTo(email)).toEqual([
      expect.objectContaining({ kind: 'email-taken', path: '/sign-in', name: email }),
    ]);
  });

  it('that somebody else confirmed meanwhile stays theirs', async () => {
    await change(other);
    const [old, fresh] = await tokens();
    await build.aMember(api.db, accounts.from, { email: other });
    await confirm(old);
    expect((await confirm(fresh)).problems).toEqual(lapsed);
    expect(await emailNow()).toBe(member.email);
  });

  it('is taken from a sign-up that nobody confirmed', async () => {
    const { id } = await build.aMember(api.db, accounts.from, { email: other, emailVerified: false });
    await changed();
    expect(await emailNow()).toBe(other);
    expect((await api.db.query('select 1 from member where id = $1', [id])).rowCount).toBe(0);
  });

  it('waits no longer once it is cancelled, asked for anew, or two hours old', async () => {
    await change(other);
    const [old, fresh] = await tokens();
    await does('cancelEmailChange', null, here);
    expect([await waiting(), await look(old), await look(fresh)]).toEqual([null, null, null]);
    expect(await acts()).toEqual(['account.email-change-asked', 'account.email-change-cancelled']);

    await change(other);
    const [before] = await tokens();
    await change(`second-${other}`);
    expect(await look(before)).toBeNull();
    await api.db.query('update email_change set expires_at = now()');
    expect(await waiting()).toBeNull();
    const late = await tokenOf(`second-${other}`, 'email-change-new');
    expect((await confirm(late)).problems).toEqual(lapsed);
  });

  it('is asked for again only at the mailbox that has not answered', async () => {
    await change(other);
    await confirm((await tokens())[0]);
    expect(await does('resendEmailChange', null, here)).toEqual({ email: other, problems: [] });
    expect([(await mailsTo(member.email)).length, (await mailsTo(other)).length]).toEqual([1, 2]);
    await confirm(await tokenOf(other, 'email-change-new'));
    expect(await emailNow()).toBe(other);
    expect(
      (await does('resendEmailChange', null, await aSessionOf(member, api.db, api.config))).problems,
    ).toMatchObject([{ code: 'NOT_FOUND' }]);
  });
});

describe('taking a change of address back', () => {
  it('is for the old mailbox, for seven days, once, and ends every session', async () => {
    await changed();
    const token = await tokenOf(member.email, 'email-changed');
    expect(await look(token)).toEqual({ oldEmail: other, newEmail: member.email, step: 'UNDO' });
    expect(await accounts.isOpen(here)).toBe(true);
    expect(await undo(token)).toEqual({ email: member.email, problems: [] });
    expect([await emailNow(), await accounts.isOpen(here)]).toEqual([member.email, false]);
    expect((await acts()).at(-1)).toBe('account.email-change-undone');
    expect((await undo(token)).problems).toEqual(lapsed);
  });

  it('does not confirm, and a link that confirms does not take back', async () => {
    await change(other);
    const [old] = await tokens();
    expect((await undo(old)).problems).toEqual(lapsed);
    await changed();
    expect((await confirm(await tokenOf(member.email, 'email-changed'))).problems).toEqual(lapsed);
  });

  it('goes back to the first address, however often it was changed since', async () => {
    await changed();
    const token = await tokenOf(member.email, 'email-changed');
    const first = member.email;
    member = { ...member, email: other };
    other = `third-${other}`;
    await changed();
    expect(await emailNow()).toBe(other);
    expect((await undo(token)).email).toBe(first);
    expect(await emailNow()).toBe(first);
  });

  it('is over after seven days', async () => {
    await changed();
    const token = await tokenOf(member.email, 'email-changed');
    await api.db.query(`update mailed_link set expires_at = now() where member_id = $1`, [member.id]);
    expect((await undo(token)).problems).toEqual(lapsed);
  });
});
