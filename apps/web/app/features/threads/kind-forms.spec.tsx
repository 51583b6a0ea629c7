import { screen } from '@testing-library/react';
import { describeAct } from '../../platform/testing/describe-act.ts';
import { aProblem } from '../../platform/testing/fake-api.ts';
import { openPage } from '../../platform/testing/open-page.tsx';
import { aViewer } from '../../platform/testing/page-request.ts';
import { sendForm } from '../../platform/testing/send-form.ts';
import * as newThreadPage from './pages/new-thread-page.tsx';

const path = '/threads/new';
const viewer = aViewer();
const clusters = [{ id: 'cluster 1', slug: 'nakuru-knitwear', name: 'Nakuru knitwear' }];
const openableKinds = ['QUESTION', 'DISCUSSION', 'CASE', 'LOOKING_FOR', 'POLL'].map((kind) => ({
  kind,
  isForNetwork: true,
  clusterIds: ['cluster 1'],
}));
const form = { NewThread: { viewer: { id: viewer.id, clusters }, openableKinds, tagSuggestions: [] } };
const opened = { thread: { id: 't', number: 70, slug: 'a-press' } };

const around = {
  clientKey: 'key 1',
  title: 'A press for three firms',
  clusterId: 'cluster 1',
  visibility: 'CLUSTER',
  tags: 'finishing',
  lang: 'en',
};
const press = {
  'case.problem': 'Creases',
  'case.action': 'A used press',
  'case.cost': '184,000 KES',
  'case.result': 'Two in a hundred',
  'case.failed': 'Nothing yet',
};

describe('the forms for a new discussion', () => {
  it.each([
    ['case', 'Write up a case', ['The problem', 'What was done', 'What it cost', 'What came of it', 'What failed']],
    ['looking_for', 'Say what you look for', ['What is wanted', 'What is offered optional']],
  ])('have an address for each kind: %s', async (kind, heading, fields) => {
    await openPage(newThreadPage, { path, at: `${path}?kind=${kind}&cluster=nakuru-knitwear`, viewer, answers: form });
    expect(screen.getByRole('heading', { level: 1, name: heading })).toBeVisible();
    const areas = Array.from(document.querySelectorAll('textarea'), ({ labels }) => labels[0]?.textContent);
    expect(areas).toEqual(fields);
    expect(screen.getByLabelText('Cluster')).toHaveDisplayValue('Nakuru knitwear');
  });

  it('lead to one another, and keep the cluster', async () => {
    await openPage(newThreadPage, { path, at: `${path}?kind=case&cluster=nakuru-knitwear`, viewer, answers: form });
    const links = screen.getByRole('navigation', { name: 'Kind of discussion' }).querySelectorAll('a');
    expect(Array.from(links, (link) => [link.textContent, link.getAttribute('href'), link.ariaCurrent])).toEqual([
      ['Question or discussion', '/threads/new?cluster=nakuru-knitwear', null],
      ['Case', '/threads/new?kind=case&cluster=nakuru-knitwear', 'page'],
      ['Looking for', '/threads/new?kind=looking_for&cluster=nakuru-knitwear', null],
      ['Poll', '/threads/new?kind=poll&cluster=nakuru-knitwear', null],
    ]);
  });

  it.each(['poem', 'question', ''])('begin with a discussion for a kind without a form: %j', async (kind) => {
    await openPage(newThreadPage, { path, at: `${path}?kind=${kind}`, viewer, answers: form });
    expect(screen.getByRole('heading', { level: 1, name: 'Start a discussion' })).toBeVisible();
  });
});

describe('a case', () => {
  it('is sent in its sections', async () => {
    const { redirectedTo, asked } = await sendForm(
      'openCase',
      { ...around, ...press, kind: 'CASE' },
      { viewer, answers: { OpenCase: { openThread: { ...opened, problems: [] } } } },
    );
    expect(redirectedTo).toBe('/threads/70/a-press');
    const sections = {
      problem: 'Creases',
      action: 'A used press',
      cost: '184,000 KES',
      result: 'Two in a hundred',
      failed: 'Nothing yet',
    };
    const input = { ...around, tags: ['finishing'], fileIds: [], kind: 'CASE', case: sections };
    expect(asked).toEqual([{ name: 'OpenCase', variables: { input } }]);
  });

  it('comes back with all that was typed, each problem at its section', async () => {
    const problems = [aProblem('REQUIRED', 'input', 'case', 'failed'), aProblem('TOO_SHORT', 'input', 'title')];
    const { status } = await sendForm(
      'openCase',
      { ...around, ...press, kind: 'CASE', 'case.failed': '' },
      { viewer, answers: { ...form, OpenCase: { openThread: { thread: null, problems } } } },
    );
    expect(status).toBe(422);
    const field = screen.getByRole('textbox', { name: 'What failed' });
    expect(screen.getByRole('link', { name: 'What failed: REQUIRED in words' })).toHaveAttribute(
      'href',
      `#${field.id}`,
    );
    expect(field).toBeInvalid();
    expect(document.querySelector('form[data-act=openCase]')).toHaveFormValues({
      ...around,
      ...press,
      'case.failed': '',
      kind: 'CASE',
    });
  });
});

const answers = form;
/** The way back, keeping it as a draft, and what brings files. */
const beside = ['back', 'mode', 'knownTags', 'files-post', 'fileAlt', 'fileName'];
describeAct('openCase', {
  answers,
  beside,
  done: [{ fields: { ...around, ...press, kind: 'CASE' }, payload: opened, says: 'kinds.said.CASE' }],
});
describeAct('openLookingFor', {
  answers,
  beside,
  done: [
    {
      fields: { ...around, kind: 'LOOKING_FOR', 'lookingFor.wanted': 'A dyer' },
      payload: opened,
      says: 'kinds.said.LOOKING_FOR',
    },
  ],
});

const deposit = {
  ...around,
  kind: 'POLL',
  body: 'The trader asks.',
  'poll.options': '20 per cent\n25 per cent',
  'poll.mostChoices': '1',
  'poll.closesAt': '2026-12-20T18:00',
  'poll.zone': 'Africa/Nairobi',
  'poll.results': 'ALWAYS',
};

describe('a poll', () => {
  it('is sent with its options, its closing time and the zone of that', async () => {
    const { asked } = await sendForm('openPoll', deposit, {
      viewer,
      answers: { OpenPoll: { openThread: { ...opened, problems: [] } } },
    });
    const poll = {
      options: ['20 per cent', '25 per cent'],
      mostChoices: 1,
      closesAt: '2026-12-20T18:00',
      zone: 'Africa/Nairobi',
      results: 'ALWAYS',
      isChangeable: false,
    };
    const input = { ...around, tags: ['finishing'], fileIds: [], kind: 'POLL', body: 'The trader asks.', poll };
    expect(asked).toEqual([{ name: 'OpenPoll', variables: { input } }]);
  });

  it('comes back with all that was typed', async () => {
    const problems = [aProblem('BAD_CLOSING', 'input', 'poll', 'closesAt')];
    await sendForm('openPoll', deposit, {
      viewer,
      answers: { ...form, OpenPoll: { openThread: { thread: null, problems } } },
    });
    expect(screen.getByRole('link', { name: 'Closes: BAD_CLOSING in words' })).toBeVisible();
    expect(document.querySelector('form[data-act=openPoll]')).toHaveFormValues(deposit);
    expect(document.querySelector('form[data-act=openPoll]')).toHaveTextContent('Time zone: Africa/Nairobi');
  });
});

describeAct('openPoll', { answers, beside, done: [{ fields: deposit, payload: opened, says: 'kinds.said.POLL' }] });
