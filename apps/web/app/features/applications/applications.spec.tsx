import { screen } from '@testing-library/react';
import { describeAct } from '../../platform/testing/describe-act.ts';
import { aProblem } from '../../platform/testing/fake-api.ts';
import { listed } from '../../platform/testing/listed.ts';
import { openPage } from '../../platform/testing/open-page.tsx';
import { aViewer } from '../../platform/testing/page-request.ts';
import { sendForm } from '../../platform/testing/send-form.ts';
import * as applicationPage from './pages/application-page.tsx';
import * as applicationsPage from './pages/applications-page.tsx';
import * as applyPage from './pages/apply-page.tsx';

const questions = ['Which cluster do you work with?', 'من يعرفك؟'];
const terms = (given: object = {}) => ({
  ApplyPage: { signUpMode: 'APPROVAL', applicationTerms: { questions, usualWaitDays: 2 }, ...given },
});

describe('applying to join', () => {
  const path = '/apply';

  it('asks the questions of the administrators, and says how long people wait', async () => {
    await openPage(applyPage, { path, answers: terms() });
    for (const name of ['Your name', 'E-mail', 'Password', ...questions]) {
      expect(screen.getByLabelText(name)).toHaveValue('');
    }
    expect(screen.getByText(/within 2 days/)).toBeVisible();
    expect(screen.getByText('Staff read your application and answer by e-mail')).toBeVisible();
  });

  it('says no time while too few were answered', async () => {
    await openPage(applyPage, { path, answers: terms({ applicationTerms: { questions: [], usualWaitDays: null } }) });
    expect(screen.getByText(/You get the answer by e-mail/)).toBeVisible();
  });

  it.each(['OPEN', 'INVITATION', 'CLOSED'])('leads to signing up while that is %s', async (signUpMode) => {
    const { redirectedTo } = await openPage(applyPage, { path, answers: terms({ signUpMode }) });
    expect(redirectedTo).toBe('/sign-up');
  });

  it('sends each answer with its question, and comes back with what was typed where it is wrong', async () => {
    const filled = { name: 'Kofi', email: 'kofi@example.org', password: 'loom shuttle warp weft', locale: 'en' };
    const form = { ...filled, 'answers.0': 'Shoes', 'answers.1': '', question: questions, agreesToTerms: 'true' };
    const problems = [aProblem('REQUIRED', 'input', 'answers', '1')];
    const { asked, status, container } = await sendForm('applyToJoin', form, {
      answers: { ...terms(), ApplyToJoin: { applyToJoin: { email: null, problems } } },
    });
    expect(status).toBe(422);
    expect(asked[0]?.variables).toEqual({
      input: {
        ...filled,
        agreesToTerms: true,
        answers: [
          { question: questions[0], answer: 'Shoes' },
          { question: questions[1], answer: '' },
        ],
      },
    });
    expect(screen.getByLabelText(questions[0] ?? '')).toHaveValue('Shoes');
    expect(screen.getByLabelText(questions[1] ?? '')).toBeInvalid();
    expect(screen.getByRole('link', { name: /Answer to the second question/ })).toHaveAttribute(
      'href',
      '#applyToJoin-answers.1',
    );
    expect(container.innerHTML).not.toContain('shuttle');
  });

  it('leads to what to do with the message', async () => {
    await openPage(applyPage, { path, at: '/apply?sent=yes', answers: terms() });
    expect(screen.getByRole('heading', { name: 'Check your e-mail' })).toBeVisible();
    expect(screen.getByRole('link', { name: /ask again/ })).toHaveAttribute('href', '/apply');
  });
});

describe('the link of an applicant', () => {
  const open = (at: string, applicationToConfirm: object | null) =>
    openPage(applicationPage, {
      path: '/application',
      at,
      answers: { ApplicationPage: { applicationToConfirm, applicationTerms: { usualWaitDays: 1 } } },
    });

  it('says whose application it is, and sends it by a button', async () => {
    await open('/application?token=t', { name: 'Kofi Boateng', askedAt: '2026-11-30T08:00:00.000Z' });
    expect(screen.getByText(/Kofi Boateng/)).toBeVisible();
    expect(screen.getByRole('button', { name: 'Confirm and send' })).toBeVisible();
  });

  it('that holds no longer says what to do', async () => {
    await open('/application?token=t', null);
    expect(screen.getByRole('heading', { name: 'This link works no longer' })).toBeVisible();
    expect(screen.getByRole('link', { name: 'Apply to join' })).toHaveAttribute('href', '/apply');
  });

  it('once used tells what follows', async () => {
    await open('/application', null);
    expect(screen.getByText(/within a day/)).toBeVisible();
  });
});

describe('the queue of applications', () => {
  const viewer = aViewer({ role: 'moderator', rights: ['applications.decide'] });
  const open = (nodes: object[]) =>
    openPage(applicationsPage, {
      path: '/admin/applications',
      viewer,
      answers: { ApplicationsPage: { applications: listed(nodes) } },
    });

  it('shows who asks, what they say, and both decisions', async () => {
    await open([
      {
        id: 'a',
        name: 'Kofi Boateng',
        email: 'kofi@example.org',
        locale: 'fr',
        answers: [{ question: questions[0], answer: 'Shoes in <b>Kumasi</b>' }],
        confirmedAt: '2026-11-30T08:00:00.000Z',
        refusedBefore: 'Nobody knew them.',
      },
    ]);
    expect(screen.getByRole('heading', { name: 'Kofi Boateng' })).toBeVisible();
    expect(screen.getByText('Shoes in <b>Kumasi</b>')).toBeVisible();
    expect(screen.getByText(/Nobody knew them/)).toBeVisible();
    expect(screen.getByText('Français')).toHaveAttribute('lang', 'fr');
    expect(screen.getByRole('button', { name: 'Let in' })).toHaveValue('true');
    expect(screen.getByRole('button', { name: 'Do not let in' })).toHaveValue('false');
    expect(screen.getByRole('link', { name: 'Applications to join' })).toHaveAttribute('aria-current', 'page');
  });

  it('says that nobody waits', async () => {
    await open([]);
    expect(screen.getByText(/Nobody waits/)).toBeVisible();
  });
});

describeAct('applyToJoin', {
  viewer: null as never,
  beside: ['next', 'question'],
  answers: terms(),
  done: [{ fields: {}, payload: { email: 'kofi@example.org' }, says: 'applications.sent' }],
});
describeAct('confirmApplication', {
  viewer: null as never,
  done: [{ fields: { token: 't' }, payload: { isConfirmed: true }, says: 'applications.said.confirmed' }],
});
describeAct('decideApplication', {
  done: (['accepted', 'refused'] as const).map((said) => ({
    fields: { applicationId: 'a', isAccepted: String(said === 'accepted') },
    payload: { application: { name: 'Kofi', isAccepted: said === 'accepted' } },
    says: `applications.said.${said}` as const,
  })),
});
