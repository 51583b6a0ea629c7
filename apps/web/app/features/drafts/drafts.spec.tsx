import { screen, within } from '@testing-library/react';
import { describeAct } from '../../platform/testing/describe-act.ts';
import { ApiFailure, aProblem } from '../../platform/testing/fake-api.ts';
import { listed } from '../../platform/testing/listed.ts';
import { openPage } from '../../platform/testing/open-page.tsx';
import { aViewer } from '../../platform/testing/page-request.ts';
import { sendForm } from '../../platform/testing/send-form.ts';
import * as newThreadPage from '../threads/pages/new-thread-page.tsx';
import * as threadPage from '../threads/pages/thread-page.tsx';
import { anOwnThread, aThread } from '../threads/testing/a-thread.ts';
import * as draftsPage from './pages/drafts-page.tsx';

const path = '/drafts';
const viewer = aViewer();
const threadAt = '/threads/12/yarn-outside-the-pool';
const replyKey = 'replyToThread:thread 12';

const aDraft = (with_: object = {}) => ({
  key: replyKey,
  fields: [
    { name: 'body', values: ['Half a text'] },
    { name: 'lang', values: ['fr'] },
  ],
  version: 3,
  deviceId: 'phone',
  device: 'PHONE',
  updatedAt: '2026-11-30T14:02:00.000Z',
  ...with_,
});
const aRow = (with_: object = {}) => ({
  id: 'draft 1',
  key: replyKey,
  form: 'replyToThread',
  excerpt: 'Half a text',
  version: 3,
  device: 'PHONE',
  updatedAt: '2026-11-30T14:02:00.000Z',
  opensAt: null,
  notOpened: null,
  thread: { id: 'thread 12', number: 12, slug: 'yarn', title: 'Yarn', lang: 'en' },
  ...with_,
});
const showing = (...rows: object[]) => ({ DraftsPage: { drafts: listed(rows), scheduledThreads: [] } });

describe('the page of drafts', () => {
  it('is for those who are signed in', async () => {
    const { status, redirectedTo } = await openPage(draftsPage, { path });
    expect([status, redirectedTo]).toEqual([303, '/sign-in?next=%2Fdrafts']);
  });

  it('says of each what it is, its first words, when and where it was saved, and leads to its form', async () => {
    const answers = showing(
      aRow(),
      aRow({ id: 'draft 2', key: 'openThread', form: 'openThread', excerpt: '', thread: null, device: null }),
      aRow({ id: 'draft 3', key: 'replyToThread:gone', thread: null }),
    );
    await openPage(draftsPage, { path, viewer, answers });
    expect(screen.getByRole('heading', { name: '3 drafts' })).toBeVisible();
    const [reply, opening, unread] = within(document.getElementById('drafts')!).getAllByRole(
      'listitem',
    ) as HTMLElement[];
    expect(reply).toHaveTextContent(/A reply to “Yarn”Half a text.*Draft of 30 Nov 2026, 14:02 UTC from your phone/);
    expect(within(reply!).getByRole('link', { name: 'Go on writing: A reply to “Yarn”' })).toHaveAttribute(
      'href',
      '/threads/12/yarn#reply',
    );
    expect(opening).toHaveTextContent(/A new discussion.*Nothing written yet.*Draft of .* UTC\./);
    expect(within(opening!).getByRole('link')).toHaveAttribute('href', '/threads/new');
    expect(within(unread!).queryByRole('link')).toBeNull();
    expect(within(unread!).getByRole('button').closest('form')).toHaveFormValues({
      key: 'replyToThread:gone',
      version: '3',
      discarded: 'true',
    });
  });

  it('says how drafts come about while there are none', async () => {
    await openPage(draftsPage, { path, viewer, answers: showing() });
    expect(screen.getByRole('heading', { name: 'You have no drafts' })).toBeVisible();
    expect(screen.getByRole('link', { name: 'Start a discussion' })).toHaveAttribute('href', '/threads/new');
  });

  it('shows the page of an error when the API does not answer', async () => {
    const { status } = await openPage(draftsPage, {
      path,
      viewer,
      answers: { DraftsPage: () => new ApiFailure('UNAVAILABLE') },
    });
    expect(status).toBe(503);
  });
});

describe('a form whose draft is kept', () => {
  it('holds it, and says when and where it was saved', async () => {
    const { asked } = await openPage(threadPage, {
      path: '/threads/:number/:slug?',
      at: threadAt,
      viewer,
      answers: { ThreadPage: { thread: aThread() }, ThreadPageOwn: { threadOwn: anOwnThread(), draft: aDraft() } },
    });
    expect(asked[1]?.variables).toMatchObject({ draftKey: replyKey });
    expect(screen.getByLabelText('Your reply')).toHaveValue('Half a text');
    expect(screen.getByLabelText('Language of the text')).toHaveValue('fr');
    const form = screen.getByLabelText('Your reply').closest('form');
    expect(form).toHaveFormValues({ draftVersion: '3' });
    expect(form).toHaveAttribute('data-draft', replyKey);
    expect(form).toHaveTextContent('Draft of 30 Nov 2026, 14:02 UTC from your phone.');
    expect(screen.getByRole('link', { name: 'All my drafts' })).toHaveAttribute('href', path);
  });

  it('keeps each field of a new discussion', async () => {
    const fields = Object.entries({ title: 'Who dyes?', kind: 'DISCUSSION', visibility: 'PUBLIC', body: 'Half' });
    const draft = aDraft({ key: 'openThread', fields: fields.map(([name, value]) => ({ name, values: [value] })) });
    await openPage(newThreadPage, {
      path: '/threads/new',
      viewer,
      answers: { NewThread: { viewer: { id: viewer.id, clusters: [] }, openableKinds: [], tagSuggestions: [], draft } },
    });
    expect(screen.getByLabelText('Title').closest('form')).toHaveFormValues({
      title: 'Who dyes?',
      kind: 'DISCUSSION',
      body: 'Half',
    });
  });
});

describe('keeping a form as a draft without script', () => {
  const filled = {
    clientKey: 'key 1',
    threadId: 'thread 12',
    place: threadAt,
    body: 'Half',
    lang: 'en',
    mode: 'draft',
  };
  const send = (fields: object, saveDraft: object) =>
    sendForm(
      'replyToThread',
      { ...filled, ...fields },
      { viewer, sentFrom: threadAt, answers: { SaveDraft: { saveDraft } } },
    );

  it('saves what was typed, and leads to the list', async () => {
    const { asked, redirectedTo, said } = await send({}, { draft: aDraft(), problems: [] });
    const fields = [
      { name: 'body', values: ['Half'] },
      { name: 'lang', values: ['en'] },
    ];
    expect(asked).toEqual([{ name: 'SaveDraft', variables: { input: { key: replyKey, fields, version: 0 } } }]);
    expect([redirectedTo, said?.id]).toEqual([path, 'drafts.said.saved']);
  });

  it('shows both where another device has a newer one, and overwrites it only when asked again', async () => {
    const { status } = await send(
      { draftVersion: '2' },
      {
        draft: aDraft({ fields: [{ name: 'body', values: ['Theirs'] }] }),
        problems: [aProblem('DRAFT_CHANGED', 'input', 'version')],
      },
    );
    expect(status).toBe(422);
    expect(screen.getByRole('alert')).toHaveTextContent('DRAFT_CHANGED in words');
    expect(screen.getByLabelText('Your reply')).toHaveValue('Half');
    expect(screen.getByText('Theirs')).toBeVisible();
    expect(screen.getByLabelText('Your reply').closest('form')).toHaveFormValues({ draftVersion: '3' });
  });

  it('that is gone is begun anew when asked again', async () => {
    await send({ draftVersion: '2' }, { draft: null, problems: [aProblem('DRAFT_GONE', 'input', 'version')] });
    expect(screen.getByLabelText('Your reply').closest('form')).toHaveFormValues({ body: 'Half', draftVersion: '' });
  });
});

describe('a form that is sent', () => {
  const replied = { ReplyToThread: { replyToThread: { post: { id: 'post 23', number: 23 }, problems: [] } } };
  const filled = { threadId: 'thread 12', place: threadAt, body: 'Whole', lang: 'en' };

  it('takes the draft that it knows along', async () => {
    const { asked } = await sendForm(
      'replyToThread',
      { ...filled, draftVersion: '3' },
      { viewer, answers: { ...replied, DiscardDraft: { discardDraft: { version: 4, problems: [] } } } },
    );
    expect(asked[1]).toEqual({ name: 'DiscardDraft', variables: { input: { key: replyKey, version: 3 } } });
  });

  it('costs nothing more without one', async () => {
    const { asked } = await sendForm('replyToThread', { ...filled, draftVersion: '' }, { viewer, answers: replied });
    expect(asked.map(({ name }) => name)).toEqual(['ReplyToThread']);
  });
});

describeAct('discardDraft', {
  // What it is of, for the name of the button.
  beside: ['title'],
  done: (['discarded', 'back'] as const).map((state) => ({
    fields: { key: replyKey, version: '3', discarded: String(state === 'discarded'), title: 'Yarn' },
    payload: { version: 4 },
    says: `drafts.said.${state}` as const,
    undo: 'discardDraft',
  })),
});
