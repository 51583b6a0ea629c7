import { languages } from '@cluster-commons/domain/kernel';
import { screen } from '@testing-library/react';
import { ApiFailure, aProblem } from '../testing/fake-api.ts';
import { aViewer } from '../testing/page-request.ts';
import { openAct, sendForm } from '../testing/send-form.ts';

const viewer = aViewer({ role: 'moderator' });
const page = '/threads/12/yarn?from=21';

const refused = {
  ModerateThread: { moderateThread: { thread: null, problems: [aProblem('REQUIRED', 'input', 'reason')] } },
};
const done = { ModerateThread: { moderateThread: { thread: { id: 'thread 12' }, problems: [] } } };
const closing = { threadId: 'thread 12', act: 'LOCK', reason: 'Settled' };

describe('the address of an act', () => {
  it.each(['noSuchAct', 'toString', '__proto__'])('is not found where there is none: %s', async (name) => {
    expect((await openAct(name, { viewer })).status).toBe(404);
    const { status, asked } = await sendForm(name, closing, { viewer });
    expect([status, asked]).toEqual([404, []]);
  });

  it('is looked at by those who are signed in, and comes back there', async () => {
    const { status, redirectedTo } = await openAct('moderateThread?threadId=thread+12');
    expect([status, redirectedTo]).toEqual([303, '/sign-in?next=%2Facts%2FmoderateThread%3FthreadId%3Dthread%2B12']);
  });

  it('is looked at by everybody where the act is for guests', async () => {
    expect((await openAct('signIn')).status).toBe(200);
    expect(screen.getByRole('heading', { level: 1 })).toBeVisible();
  });

  it('shows the form alone, filled in by the link, and does nothing', async () => {
    const { status, asked, said } = await openAct('moderateThread?threadId=thread+12&act=UNLOCK&reason=Settled', {
      viewer,
    });
    expect([status, asked, said]).toEqual([200, [], null]);
    const form = screen.getByRole('button', { name: 'Open it again' }).closest('form');
    expect(form).toHaveFormValues({ threadId: 'thread 12', act: 'UNLOCK', reason: 'Settled' });
    expect(form).toHaveAttribute('action', '/acts/moderateThread');
    expect(screen.queryByRole('alert')).toBeNull();
    expect(document.querySelector('meta[name=robots]')).toHaveAttribute('content', 'noindex');
  });

  it('lets a link fill in the fields of the act alone', async () => {
    const { container } = await openAct('replyToThread?threadId=thread+12&body=Words&place=/threads/9/x&mode=preview', {
      viewer,
    });
    const form = container.querySelector('form');
    expect(form).toHaveFormValues({ threadId: 'thread 12', body: 'Words' });
    expect(form?.querySelector('[name=place]')).toBeNull();
    expect(container.innerHTML).not.toContain('/threads/9/x');
  });

  it('takes no password out of a link', async () => {
    const { container } = await openAct('signIn?email=a@example.org&password=loom+shuttle');
    expect(container.querySelector('form')).toHaveFormValues({ email: 'a@example.org', password: '' });
    expect(container.innerHTML).not.toContain('loom');
  });

  it.each(languages)('has a title and a way back in %s', async (language) => {
    await openAct('moderateThread', { viewer, language, sentFrom: page });
    expect(screen.getByRole('heading', { level: 1 }).textContent).not.toBe('');
    expect(document.title).toContain(screen.getByRole('heading', { level: 1 }).textContent ?? '-');
    expect(document.querySelector(`a[href="${page}"]`)?.textContent).not.toBe('');
  });
});

describe('the way back from an act', () => {
  const backOf = async (given: string, sentFrom: string | null = null): Promise<string | null> => {
    const { redirectedTo } = await sendForm(
      'moderateThread',
      { ...closing, back: given },
      { viewer, sentFrom, answers: done },
    );
    return redirectedTo;
  };

  it('is the page that the form was sent from', async () => {
    expect(await backOf('', page)).toBe(page);
  });

  it('is the page where the form stood first, when it came back once', async () => {
    expect(await backOf(page, '/clusters')).toBe(page);
  });

  it.each([
    'https://evil.example/',
    '//evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/\t/evil.example',
    '/threads/..//evil.example',
    '/acts/signOut',
    '/graphql?query={viewer{id}}',
    '/outbox',
    'javascript:alert(1)',
    'threads',
  ])('is never %j', async (given) => {
    expect(await backOf(given)).toBe('/threads');
    expect(await backOf('', given)).toBe('/threads');
  });

  it('leaves out the place on the page', async () => {
    expect(await backOf('', `${page}#p4`)).toBe(page);
  });

  it('is on the page of the form, and travels with it', async () => {
    await openAct(`moderateThread?back=${encodeURIComponent(page)}`, { viewer });
    expect(screen.getByRole('link', { name: 'Back to where you were' })).toHaveAttribute('href', page);
    expect(document.querySelector('form')).toHaveFormValues({ back: page });
  });

  it('is not on the page where no page of ours is known', async () => {
    await openAct('moderateThread?back=//evil.example', { viewer });
    expect(screen.queryByRole('link', { name: 'Back to where you were' })).toBeNull();
    expect(document.querySelector('[name=back]')).toBeNull();
  });
});

describe('an act that was sent', () => {
  it('leaves its sentence for the page that follows', async () => {
    const { status, redirectedTo, said } = await sendForm('moderateThread', closing, {
      viewer,
      sentFrom: page,
      answers: done,
    });
    expect([status, redirectedTo]).toEqual([303, page]);
    const undo = { act: 'moderateThread', fields: { threadId: 'thread 12', act: 'UNLOCK' } };
    expect(said).toEqual({ id: 'moderation.said.thread.lock', undo });
  });

  it('to take another back is not taken back in its turn: its button stands where the first one was', async () => {
    const { said } = await sendForm('moderateThread', { ...closing, undoes: '1' }, { viewer, answers: done });
    expect(said).toEqual({ id: 'moderation.said.thread.lock' });
  });

  it('says nothing when it is refused, and gives back what was typed', async () => {
    const { status, said } = await sendForm('moderateThread', closing, { viewer, sentFrom: page, answers: refused });
    expect([status, said]).toEqual([422, null]);
    expect(document.querySelector('form')).toHaveFormValues({ ...closing, back: page });
    expect(screen.getByRole('alert')).toHaveFocus();
  });

  it('shows a control as it was left, not as it stood', async () => {
    await sendForm('moderateThread', { threadId: 'thread 12', act: 'LOCK', reason: '' }, { viewer, answers: refused });
    expect(screen.getByLabelText('Reason')).toHaveValue('');
  });

  it('after the session has ended keeps what was typed, and says how to send it still', async () => {
    const { status } = await sendForm('moderateThread', closing, {
      answers: { ModerateThread: new ApiFailure('UNAUTHENTICATED') },
    });
    expect(status).toBe(401);
    expect(screen.getByRole('alert')).toHaveTextContent('Sign in first.');
    expect(screen.getByRole('link', { name: /^Your session has ended/ })).toHaveAttribute('target', '_blank');
    expect(screen.getByLabelText('Reason')).toHaveValue('Settled');
  });

  it('is then still the form of the account that it was shown to', async () => {
    await sendForm(
      'moderateThread',
      { ...closing, as: 'rosa' },
      { answers: { ModerateThread: new ApiFailure('UNAUTHENTICATED') } },
    );
    expect(document.querySelector('form[data-act=moderateThread]')).toHaveFormValues({ as: 'rosa' });
  });

  it('for guests never says that a session has ended', async () => {
    await sendForm('signIn', { email: 'a' }, { answers: { SignIn: new ApiFailure('RATE_LIMITED') } });
    expect(screen.queryByRole('link', { name: /^Your session has ended/ })).toBeNull();
  });

  it('gives no password back', async () => {
    const password = 'loom shuttle warp weft';
    const { container } = await sendForm(
      'signIn',
      { email: 'a@example.org', password },
      { answers: { SignIn: new ApiFailure('INTERNAL') } },
    );
    expect(screen.getByLabelText('E-mail')).toHaveValue('a@example.org');
    expect(screen.getByLabelText('Password')).toHaveValue('');
    expect(container.innerHTML).not.toContain(password);
  });
});

describe('a form that was shown to another account', () => {
  const note = { ...closing, as: 'somebody-else' };

  it('does nothing, gives back what was typed, and is then the form of who is signed in', async () => {
    const { status, asked } = await sendForm('moderateThread', note, { viewer, sentFrom: page });
    expect([status, asked]).toEqual([409, []]);
    expect(screen.getByRole('alert')).toHaveTextContent('Another account is signed in here');
    const form = document.querySelector('form[data-act=moderateThread]');
    expect(form).toHaveFormValues({ reason: closing.reason, as: viewer.handle });
  });

  it('is sent as ever by the account that it was shown to', async () => {
    const { status } = await sendForm('moderateThread', { ...note, as: viewer.handle }, { viewer, answers: done });
    expect(status).toBe(303);
  });
});

const key = '0193a1b2-0000-7000-8000-000000000001';
const texts = [
  ['replyToThread', { threadId: 'thread 12', clientKey: key, replyTo: 'post 3', body: 'A deposit.', lang: 'fr' }],
  [
    'openThread',
    { clientKey: key, title: 'Who pays?', body: 'A deposit.', tags: 'yarn, dye', kind: 'DISCUSSION', lang: 'fr' },
  ],
  ['moderateThread', closing],
  ['moderatePost', { postId: 'post 3', act: 'HIDE', reason: 'Names a dealer' }],
  ['requestConnection', { memberId: 'rosa', reason: 'We both dye' }],
] as const;
const refusals = [
  ['the session is over', 'UNAUTHENTICATED', 401],
  ['the member may not any more', 'FORBIDDEN', 422],
  ['what it was about is gone', 'NOT_FOUND', 422],
  ['the member asked for too much', 'RATE_LIMITED', 429],
  ['the database is away', 'UNAVAILABLE', 500],
] as const;
const operationOf = (act: string) => act.replace(/^./, (first) => first.toUpperCase());
const formOf = (act: string) => document.querySelector(`form[data-act=${act}]`);

describe.each(texts)('what was typed for %s', (act, fields) => {
  it.each(refusals)('comes back when %s', async (_why, code, status) => {
    const reader = code === 'UNAUTHENTICATED' ? null : viewer;
    const answers = { [operationOf(act)]: new ApiFailure(code), NewThread: new ApiFailure(code) };
    const found = await sendForm(act, fields, { viewer: reader, sentFrom: page, answers });
    expect(found.status).toBe(status);
    expect(screen.getByRole('alert')).toHaveFocus();
    expect(formOf(act)).toHaveFormValues({ ...fields, back: page });
  });

  it.each(['THREAD_LOCKED', 'NOT_A_MEMBER'])('comes back by the rule %s', async (code) => {
    const problems = [aProblem(code, 'input', 'threadId')];
    const answers = {
      [operationOf(act)]: { [act]: { problems } },
      NewThread: { viewer: { clusters: [] }, openableKinds: [], tagSuggestions: [] },
    };
    const { status } = await sendForm(act, fields, { viewer, sentFrom: page, answers });
    expect(status).toBe(422);
    expect(screen.getByRole('alert')).toHaveTextContent(`${code} in words`);
    expect(formOf(act)).toHaveFormValues(fields);
  });

  it('comes back to a client that has asked for too much, and nothing is asked for it', async () => {
    const { status, asked } = await sendForm(act, fields, { viewer, sentFrom: page, isLimited: true });
    expect([status, asked]).toEqual([429, []]);
    expect(screen.getByRole('alert')).toHaveTextContent('That was many times in a short while');
    expect(formOf(act)).toHaveFormValues(fields);
  });
});

describe('a form whose unseen values were refused', () => {
  it.each(['replyToThread', 'openThread'])('comes back with a new key where its own was used: %s', async (act) => {
    const fields = texts.find(([name]) => name === act)?.[1] ?? {};
    const problems = [aProblem('KEY_REUSED', 'input', 'clientKey')];
    const answers = {
      [operationOf(act)]: { [act]: { problems } },
      NewThread: { viewer: { clusters: [] }, openableKinds: [], tagSuggestions: [] },
    };
    await sendForm(act, fields, { viewer, answers });
    const fresh = formOf(act)?.querySelector<HTMLInputElement>('[name=clientKey]')?.value ?? '';
    expect(fresh).toMatch(/^[0-9a-f-]{36}$/);
    expect(fresh).not.toBe(key);
    expect(formOf(act)).toHaveFormValues({ body: 'A deposit.' });
  });

  it('keeps its key where it was refused for something else', async () => {
    const problems = [aProblem('TOO_SHORT', 'input', 'body')];
    await sendForm('replyToThread', texts[0][1], {
      viewer,
      answers: { ReplyToThread: { replyToThread: { problems } } },
    });
    expect(formOf('replyToThread')).toHaveFormValues({ clientKey: key, replyTo: 'post 3' });
  });

  it('answers no post where that is not to be answered', async () => {
    const problems = [aProblem('OTHER_THREAD', 'input', 'replyTo')];
    await sendForm('replyToThread', texts[0][1], {
      viewer,
      answers: { ReplyToThread: { replyToThread: { problems } } },
    });
    expect(formOf('replyToThread')?.querySelector('[name=replyTo]')).toBeNull();
    expect(formOf('replyToThread')).toHaveFormValues({ body: 'A deposit.' });
  });
});
