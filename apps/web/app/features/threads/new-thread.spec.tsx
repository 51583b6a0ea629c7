import { screen } from '@testing-library/react';
import { aProblem } from '../../platform/testing/fake-api.ts';
import { aViewer, openPage } from '../../platform/testing/open-page.tsx';
import * as newThreadPage from './pages/new-thread-page.tsx';

const path = '/threads/new';
const viewer = aViewer();
const clusters = [{ id: 'cluster 1', slug: 'nakuru-knitwear', name: 'Nakuru knitwear' }];
const form = { NewThread: { viewer: { id: viewer.id, clusters } } };

const filled = {
  intent: 'open',
  clientKey: 'key 1',
  title: 'Who holds the deposit?',
  kind: 'QUESTION',
  clusterId: 'cluster 1',
  visibility: 'CLUSTER',
  body: 'Three of us want to.',
  tags: 'Joint purchasing, deposits،أمانات, ',
  lang: 'en',
};

describe('starting a discussion', () => {
  it('is for those who are signed in', async () => {
    const { redirectedTo } = await openPage(newThreadPage, { path });
    expect(redirectedTo).toBe('/sign-in?next=%2Fthreads%2Fnew');
  });

  it('offers the clusters one belongs to and begins with the one in the address', async () => {
    await openPage(newThreadPage, { path, at: `${path}?cluster=nakuru-knitwear`, viewer, answers: form });
    expect(screen.getByLabelText('Cluster')).toHaveDisplayValue('Nakuru knitwear');
    expect(screen.getByRole('option', { name: 'The whole network' })).toHaveValue('');
  });

  it('sends what was written and leads to the discussion', async () => {
    const { redirectedTo, asked } = await openPage(newThreadPage, {
      path,
      viewer,
      form: filled,
      answers: { OpenThread: { openThread: { thread: { id: 't', number: 70, slug: 'who-holds-it' }, problems: [] } } },
    });
    expect(redirectedTo).toBe('/threads/70/who-holds-it');
    const { intent: _, ...written } = filled;
    const input = { ...written, tags: ['Joint purchasing', 'deposits', 'أمانات'] };
    expect(asked).toEqual([{ name: 'OpenThread', variables: { input } }]);
  });

  it('comes back with every choice and names each problem', async () => {
    const problems = [aProblem('TOO_SHORT', 'input', 'title'), aProblem('TOO_LONG', 'input', 'tags', '2')];
    await openPage(newThreadPage, {
      path,
      viewer,
      form: filled,
      answers: { ...form, OpenThread: { openThread: { thread: null, problems } } },
    });
    expect(screen.getByRole('alert')).toHaveTextContent('2 things to correct');
    expect(screen.getByRole('link', { name: 'Tags: TOO_LONG in words' })).toHaveAttribute(
      'href',
      `#${screen.getByRole('textbox', { name: /^Tags/ }).id}`,
    );
    expect(screen.getByRole('textbox', { name: 'Title' })).toHaveValue(filled.title);
    expect(screen.getByRole('radio', { name: 'Members of the cluster only' })).toBeChecked();
    expect(screen.getByLabelText('Cluster')).toHaveDisplayValue('Nakuru knitwear');
    expect(screen.getByRole('textbox', { name: /^Text/ })).toHaveValue(filled.body);
  });
});
