import { screen } from '@testing-library/react';
import { ApiFailure, aProblem } from '../../platform/testing/fake-api.ts';
import { openPage } from '../../platform/testing/open-page.tsx';
import { aViewer } from '../../platform/testing/page-request.ts';
import { sendForm } from '../../platform/testing/send-form.ts';
import * as newThreadPage from './pages/new-thread-page.tsx';
import { aThreadRow } from './testing/a-thread.ts';

const path = '/threads/new';
const viewer = aViewer();
const clusters = [{ id: 'cluster 1', slug: 'nakuru-knitwear', name: 'Nakuru knitwear' }];
const everywhere = { isForNetwork: true, clusterIds: ['cluster 1'] };
const openableKinds = ['QUESTION', 'DISCUSSION', 'CASE', 'LOOKING_FOR', 'POLL'].map((kind) => ({
  kind,
  ...everywhere,
}));
const form = { NewThread: { viewer: { id: viewer.id, clusters }, openableKinds, tagSuggestions: [] } };

const filled = {
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

  it('offers an announcement where one may make it', async () => {
    const announcing = {
      NewThread: {
        viewer: { id: viewer.id, clusters: [...clusters, { id: 'cluster 2', slug: 'leon', name: 'León footwear' }] },
        openableKinds: [...openableKinds, { kind: 'ANNOUNCEMENT', isForNetwork: false, clusterIds: ['cluster 2'] }],
        tagSuggestions: [],
      },
    };
    const at = `${path}?kind=announcement`;
    const names = () => screen.getAllByRole('option').map(({ textContent }) => textContent);
    await openPage(newThreadPage, { path, at, viewer, answers: announcing });
    expect(screen.getByRole('heading', { level: 1, name: 'Write an announcement' })).toBeVisible();
    expect(screen.getByRole('link', { name: 'Announcement' })).toHaveAttribute('aria-current', 'page');
    expect(document.querySelector('[name=kind]')).toHaveValue('ANNOUNCEMENT');
    expect(names()).toContain('León footwear');
    expect(names()).not.toContain('Nakuru knitwear');
    expect(names()).not.toContain('The whole network');
  });

  it('shows the form of a discussion to those who may announce nothing', async () => {
    await openPage(newThreadPage, { path, at: `${path}?kind=announcement`, viewer, answers: form });
    expect(screen.getByRole('heading', { level: 1, name: 'Start a discussion' })).toBeVisible();
    expect(screen.queryByRole('link', { name: 'Announcement' })).not.toBeInTheDocument();
  });

  it('offers the languages of the reader and of the product first', async () => {
    await openPage(newThreadPage, { path, viewer, answers: form, language: 'ar' });
    const options = document.querySelectorAll<HTMLOptionElement>('select[name=lang] option');
    expect(Array.from(options, ({ value }) => value).slice(0, 6)).toEqual(['', 'ar', 'en', 'fr', 'es', 'ab']);
    expect(screen.getByRole('option', { name: 'السواحلية' })).toHaveValue('sw');
    expect(document.querySelector('select[name=lang]')).toHaveValue('');
  });

  it('sends what was written and leads to the discussion', async () => {
    const { status, redirectedTo, said, asked } = await sendForm('openThread', filled, {
      viewer,
      answers: {
        OpenThread: {
          openThread: {
            thread: { id: 't', number: 70, slug: 'who-holds-it', posts: { nodes: [{ id: 'first' }] } },
            problems: [],
          },
        },
      },
    });
    expect([status, redirectedTo]).toEqual([303, '/threads/70/who-holds-it']);
    expect(said).toMatchObject({
      id: 'threads.said.opened',
      undo: { act: 'removePost', fields: { postId: 'first', title: filled.title }, isWhole: true },
    });
    const input = { ...filled, isAnonymous: false, fileIds: [], tags: ['Joint purchasing', 'deposits', 'أمانات'] };
    expect(asked).toEqual([{ name: 'OpenThread', variables: { input } }]);
  });

  it('sends tags of the list with those that were typed, and has all of them when it is taken back', async () => {
    const thread = { id: 't', number: 70, slug: 'x', posts: { nodes: [{ id: 'first' }] } };
    const { asked, said } = await sendForm(
      'openThread',
      { ...filled, tags: 'deposits', knownTags: ['trust-building', 'leasing'] },
      { viewer, answers: { OpenThread: { openThread: { thread, problems: [] } } } },
    );
    expect(asked[0]?.variables).toMatchObject({ input: { tags: ['deposits', 'trust-building', 'leasing'] } });
    expect(said?.undo?.fields).toMatchObject({ tags: 'deposits, trust-building, leasing' });
  });

  it('stays in the cluster that was chosen when the session is over and its clusters are not known', async () => {
    await sendForm('openThread', filled, { answers: { OpenThread: new ApiFailure('UNAUTHENTICATED') } });
    expect(document.querySelector('form[data-act=openThread]')).toHaveFormValues({
      clusterId: 'cluster 1',
      visibility: 'CLUSTER',
    });
  });

  it('comes back with every choice and names each problem', async () => {
    const problems = [aProblem('TOO_SHORT', 'input', 'title'), aProblem('TOO_LONG', 'input', 'tags', '2')];
    const { status } = await sendForm('openThread', filled, {
      viewer,
      sentFrom: '/threads/new?cluster=nakuru-knitwear',
      answers: { ...form, OpenThread: { openThread: { thread: null, problems } } },
    });
    expect(status).toBe(422);
    expect(screen.getByRole('alert')).toHaveTextContent('2 things to correct');
    expect(screen.getByRole('link', { name: 'Tags: TOO_LONG in words' })).toHaveAttribute(
      'href',
      `#${screen.getByRole('textbox', { name: /^Tags/ }).id}`,
    );
    expect(screen.getByRole('textbox', { name: 'Title' })).toHaveValue(filled.title);
    expect(screen.getByRole('radio', { name: 'Members of the cluster, and the team of the network' })).toBeChecked();
    expect(screen.getByLabelText('Cluster')).toHaveDisplayValue('Nakuru knitwear');
    expect(screen.getByRole('textbox', { name: /^Text/ })).toHaveValue(filled.body);
    expect(document.querySelector('[name=clientKey]')).toHaveValue('key 1');
  });

  it('shows the text as it would be posted, and keeps every field', async () => {
    const { status, asked, said } = await sendForm(
      'openThread',
      { ...filled, mode: 'preview', body: '**Now**', lang: '' },
      {
        viewer,
        answers: {
          ...form,
          PreviewMarkdown: { previewMarkdown: { html: '<p><strong>Now</strong></p>', problems: [] } },
          LanguageOfText: { languageOfText: 'fr' },
          SimilarThreads: { similarThreads: [{ ...aThreadRow(9), title: 'Who keeps the deposit?' }] },
        },
      },
    );
    expect([status, said]).toEqual([200, null]);
    expect(asked.map(({ name }) => name)).toEqual(['PreviewMarkdown', 'LanguageOfText', 'SimilarThreads', 'NewThread']);
    expect(screen.getByLabelText('Language of the text')).toHaveDisplayValue('French (guessed)');
    expect(screen.getByRole('link', { name: 'Who keeps the deposit?' })).toHaveAttribute('href', '/threads/9/thread-9');
    expect(screen.getByText('Now').tagName).toBe('STRONG');
    expect(screen.getByRole('textbox', { name: 'Title' })).toHaveValue(filled.title);
    expect(document.querySelector('textarea')).toHaveValue('**Now**');
  });
});
