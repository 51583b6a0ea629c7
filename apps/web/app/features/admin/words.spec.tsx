import { screen, within } from '@testing-library/react';
import { describeAct } from '../../platform/testing/describe-act.ts';
import { aProblem } from '../../platform/testing/fake-api.ts';
import { openPage } from '../../platform/testing/open-page.tsx';
import { aViewer } from '../../platform/testing/page-request.ts';
import { sendForm } from '../../platform/testing/send-form.ts';
import * as wordsPage from './pages/words-page.tsx';

const path = '/admin/words';
const viewer = aViewer({ role: 'administrator', rights: ['network.manage'] });
const word = (name: string, with_: object = {}) => ({
  word: name,
  state: 'OPEN',
  target: null,
  memberCount: 3,
  ...with_,
});
const open = (words: object[] | null, more: object = {}) =>
  openPage(wordsPage, { path, viewer, answers: { AdminWords: { suggestedExpertise: words } }, ...more });

describe('the page of words', () => {
  it('shows suggestions with how many use them, and what was decided', async () => {
    await open([
      word('Beekeeping'),
      word('Solar drying', { state: 'ACCEPTED' }),
      word('Women in firms', { state: 'MERGED', target: 'gender', memberCount: 0 }),
    ]);
    const [first, second, third] = screen.getAllByRole('listitem') as HTMLElement[];
    expect(screen.getByRole('heading', { name: '1 suggestion' })).toBeVisible();
    expect(within(first as HTMLElement).getByRole('link', { name: 'on 3 profiles' })).toHaveAttribute(
      'href',
      '/members?expertise=Beekeeping',
    );
    expect(second).toHaveTextContent('accepted');
    expect(third).toHaveTextContent(/is now Gender/i);
  });

  it('says that none waits, and is not there for those who may not decide', async () => {
    await open([]);
    expect(screen.getByText('No word waits for a decision.')).toBeVisible();
    expect((await open(null, { viewer: aViewer() })).status).toBe(404);
  });

  it('keeps what was typed when a decision is refused', async () => {
    const problems = [aProblem('NOT_A_VALUE', 'input', 'into')];
    const { asked } = await sendForm(
      'decideWord',
      { word: 'Beekeeping', act: 'MERGE', into: 'bees', reason: '' },
      { viewer, answers: { DecideWord: { decideWord: { word: null, problems } } } },
    );
    expect(asked[0]?.variables).toEqual({ input: { word: 'Beekeeping', act: 'MERGE', into: 'bees', reason: null } });
    expect(screen.getByRole('radio', { name: /^Merge/ })).toBeChecked();
    expect(screen.getByRole('textbox', { name: /New name/ })).toHaveValue('bees');
  });
});

describeAct('decideWord', {
  viewer,
  done: (['ACCEPT', 'RENAME', 'MERGE', 'REFUSE', 'REOPEN'] as const).map((act) => ({
    fields: { word: 'Beekeeping', act, into: 'Bees', reason: 'So.' },
    payload: { word: { word: 'Beekeeping' } },
    says: `words.said.${act}` as const,
    ...(act === 'ACCEPT' && { undo: 'decideWord' }),
  })),
});
