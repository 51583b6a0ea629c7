import { screen } from '@testing-library/react';
import { aProblem } from '../../platform/testing/fake-api.ts';
import { openPage } from '../../platform/testing/open-page.tsx';
import { aViewer } from '../../platform/testing/page-request.ts';
import { sendForm } from '../../platform/testing/send-form.ts';
import * as newThreadPage from './pages/new-thread-page.tsx';

const path = '/threads/new';
const viewer = aViewer();
const id = '01890000-0000-7000-8000-000000000001';
const key = `openThread:${id}`;

const answersWith = (canSchedule: boolean, draft: object | null = null) => ({
  NewThread: {
    viewer: { id: viewer.id, clusters: [] },
    openableKinds: ['DISCUSSION', 'CASE', 'POLL'].map((kind) => ({
      kind,
      isForNetwork: true,
      clusterIds: [],
      canSchedule,
    })),
    tagSuggestions: [],
    draft,
  },
});
const aDraft = (with_: object = {}) => ({
  id,
  key,
  fields: Object.entries({
    title: 'Who dyes?',
    body: 'Whole',
    opensAt: '2026-12-01T08:00',
    zone: 'Africa/Nairobi',
  }).map(([name, value]) => ({ name, values: [value] })),
  version: 2,
  deviceId: null,
  device: null,
  updatedAt: '2026-11-30T14:02:00.000Z',
  opensAt: '2026-12-01T05:00:00.000Z',
  ...with_,
});
const open = (canSchedule: boolean, at = path, draft: object | null = null) =>
  openPage(newThreadPage, { path, at, viewer, answers: answersWith(canSchedule, draft) });

describe('the form of a discussion', () => {
  it('has a time with its zone for those who may set one', async () => {
    await open(true);
    expect(screen.getByText('Open it later').closest('details')).not.toHaveAttribute('open');
    expect(screen.getByLabelText('Opens')).toHaveAttribute('type', 'datetime-local');
    expect(document.querySelector('input[name=zone]')).toHaveValue('UTC');
    expect(document.querySelector('[data-zone]')).toHaveTextContent('Time zone: UTC');
    const button = document.querySelector('button[value=later]');
    expect([button?.textContent, button?.getAttribute('name')]).toEqual(['Set the time', 'mode']);
  });

  it('has it beside the one at which a poll closes', async () => {
    await open(true, `${path}?kind=poll`);
    expect(document.querySelectorAll('input[type=datetime-local]')).toHaveLength(2);
    const ids = Array.from(document.querySelectorAll('[id]'), (element) => element.id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('has none for all others', async () => {
    await open(false);
    expect(screen.queryByLabelText('Opens')).toBeNull();
  });

  it('holds the one that waits, which stays as it was while one types', async () => {
    const { asked } = await open(true, `${path}?draft=${id}`, aDraft());
    expect(asked[0]?.variables).toEqual({ draft: key });
    const form = document.querySelector('form[data-act=openThread]');
    expect(form).toHaveFormValues({
      clientKey: id,
      draftKey: key,
      draftVersion: '2',
      title: 'Who dyes?',
      opensAt: '2026-12-01T08:00',
      zone: 'Africa/Nairobi',
    });
    expect(form).toHaveTextContent('This opens at 1 Dec 2026, 05:00 UTC, as it was when you set the time.');
    expect(form).not.toHaveAttribute('data-draft');
    expect(screen.queryByRole('button', { name: 'Save as draft' })).toBeNull();
    expect(screen.getByText('Open it later').closest('details')).toHaveAttribute('open');
  });

  it('is that of any draft once its time is taken away', async () => {
    await open(true, `${path}?draft=${id}`, aDraft({ opensAt: null }));
    const form = document.querySelector('form[data-act=openThread]');
    expect(form).toHaveAttribute('data-draft', key);
    expect(form).not.toHaveFormValues({ clientKey: id });
  });

  it('holds what was written also where its kind is no longer open to the author', async () => {
    const announcement = aDraft({ key: `openAnnouncement:${id}`, opensAt: null });
    await open(false, `${path}?kind=announcement&draft=${id}`, announcement);
    expect(screen.getByLabelText('Title')).toHaveValue('Who dyes?');
  });

  it.each(['not-an-id', ''])('is the common one for a draft that cannot be: %j', async (draft) => {
    const { asked } = await open(true, `${path}?draft=${draft}`);
    expect(asked[0]?.variables).toEqual({ draft: 'openThread' });
  });
});

describe('setting the time', () => {
  const filled = {
    clientKey: 'key 1',
    title: 'Who dyes?',
    kind: 'DISCUSSION',
    visibility: 'PUBLIC',
    body: 'Whole',
    lang: 'en',
    opensAt: '2026-12-01T08:00',
    zone: 'Africa/Nairobi',
    mode: 'later',
  };
  const send = (fields: object, scheduleThread: object, act = 'openThread') =>
    sendForm(
      act,
      { ...filled, ...fields },
      {
        viewer,
        answers: {
          ...answersWith(true),
          ScheduleThread: { scheduleThread: { problems: [], ...scheduleThread } },
          DiscardDraft: { discardDraft: { version: 4, problems: [] } },
        },
      },
    );
  const refused = (draft: object | null, ...problems: object[]) => ({ draft, problems });

  it('keeps the form until then, says so and offers to undo it', async () => {
    const { asked, redirectedTo, said } = await send({}, { draft: aDraft() });
    expect(asked).toEqual([
      {
        name: 'ScheduleThread',
        variables: {
          input: expect.objectContaining({
            clientKey: 'key 1',
            title: 'Who dyes?',
            opensAt: '2026-12-01T08:00',
            zone: 'Africa/Nairobi',
            key: null,
            version: null,
          }),
        },
      },
    ]);
    expect([redirectedTo, said]).toEqual([
      '/drafts',
      {
        id: 'scheduling.said.set',
        undo: { act: 'unscheduleThread', fields: { key, version: '2', unscheduled: 'true', title: '' } },
      },
    ]);
  });

  it('takes the draft of the form along', async () => {
    const { asked } = await send({ draftKey: 'openThread', draftVersion: '3' }, { draft: aDraft() });
    expect(asked[1]?.variables).toEqual({ input: { key: 'openThread', version: 3 } });
  });

  it('again changes the one that waits, which stays', async () => {
    const { asked } = await send({ draftKey: key, draftVersion: '2' }, { draft: aDraft({ version: 3 }) });
    expect(asked).toEqual([
      { name: 'ScheduleThread', variables: { input: expect.objectContaining({ key, version: 2 }) } },
    ]);
  });

  it('works for the form of each kind', async () => {
    const { asked } = await send({ kind: 'CASE', 'case.cost': '10' }, { draft: aDraft() }, 'openCase');
    expect(asked[0]?.variables).toMatchObject({
      input: { kind: 'CASE', case: expect.objectContaining({ cost: '10' }), opensAt: '2026-12-01T08:00' },
    });
  });

  it('comes back with all that was typed, and says what is wrong with the time', async () => {
    const { status } = await send({ opensAt: '' }, refused(null, aProblem('BAD_OPENING', 'input', 'opensAt')));
    expect(status).toBe(422);
    expect(screen.getByRole('link', { name: 'Opens: BAD_OPENING in words' })).toBeVisible();
    expect(screen.getByLabelText('Opens')).toBeInvalid();
    expect(document.querySelector('form[data-act=openThread]')).toHaveFormValues({ title: 'Who dyes?', body: 'Whole' });
  });

  it('is meant where a time is filled in, whatever button is pressed', async () => {
    const { status, asked } = await send({ mode: '' }, { draft: aDraft() });
    expect([status, asked.filter(({ name }) => name !== 'NewThread')]).toEqual([422, []]);
    expect(screen.getByLabelText('Opens')).toBeInvalid();
    expect(screen.getAllByText(/empty the time to post now/)[0]).toBeVisible();
  });

  it('shows both where it was changed meanwhile', async () => {
    const other = aDraft({ version: 5, fields: [{ name: 'body', values: ['Theirs'] }] });
    await send({ draftKey: key, draftVersion: '2' }, refused(other, aProblem('DRAFT_CHANGED', 'input', 'version')));
    expect(screen.getByText('Theirs')).toBeVisible();
    expect(document.querySelector('form[data-act=openThread]')).toHaveFormValues({ draftKey: key, draftVersion: '5' });
  });

  it('makes a new one of what was opened meanwhile', async () => {
    await send({ draftKey: key, draftVersion: '2' }, refused(null, aProblem('DRAFT_GONE', 'input', 'version')));
    const form = document.querySelector('form[data-act=openThread]');
    expect(form).toHaveFormValues({ draftKey: '', draftVersion: '', body: 'Whole' });
    expect(form).not.toHaveFormValues({ clientKey: 'key 1' });
  });
});
