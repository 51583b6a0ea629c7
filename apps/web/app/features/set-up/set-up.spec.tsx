import { screen } from '@testing-library/react';
import { describeAct } from '../../platform/testing/describe-act.ts';
import { aProblem } from '../../platform/testing/fake-api.ts';
import { openPage } from '../../platform/testing/open-page.tsx';
import { sendForm } from '../../platform/testing/send-form.ts';
import * as setUpPage from './pages/set-up-page.tsx';

const path = '/set-up';
const offer = { SetUpPage: { setUpOffer: { email: 'nadia@commons.example', expiresAt: '2026-11-30T14:02:00.000Z' } } };
const filled = {
  token: 'abc',
  networkName: 'Clusters of the Lake',
  language: 'fr',
  signUpMode: 'APPROVAL',
  name: 'Nadia Rahmani',
  email: 'nadia@commons.example',
  password: 'loom shuttle warp weft',
  agreesToTerms: 'true',
};

describe('setting up a network', () => {
  it('asks for the network and its first administrator, and says how long the link is good', async () => {
    const { status, container } = await openPage(setUpPage, { path, at: '/set-up?token=abc', answers: offer });
    expect(status).toBe(200);
    expect(container.querySelector('form[data-act=setUpNetwork]')).toHaveFormValues({
      token: 'abc',
      email: 'nadia@commons.example',
      signUpMode: 'INVITATION',
      language: 'en',
      password: '',
    });
    expect(screen.getByText(/It is good until/)).toHaveTextContent('14:02 UTC');
  });

  it('says so where the link is none any more, without a form', async () => {
    const { status, container } = await openPage(setUpPage, {
      path,
      at: '/set-up?token=abc',
      answers: { SetUpPage: { setUpOffer: null } },
    });
    expect(status).toBe(400);
    expect(screen.getByRole('heading', { name: 'This set-up link does not work any more' })).toBeVisible();
    expect(container.querySelector('form[data-act=setUpNetwork]')).toBeNull();
  });

  it('comes back with what was typed, but not the password', async () => {
    const problems = [aProblem('TOO_SHORT', 'input', 'networkName')];
    const { status, container } = await sendForm(
      'setUpNetwork',
      { ...filled, networkName: 'x' },
      { answers: { SetUpNetwork: { setUpNetwork: { viewer: null, problems } } } },
    );
    expect(status).toBe(422);
    expect(container.querySelector('form[data-act=setUpNetwork]')).toHaveFormValues({
      ...filled,
      networkName: 'x',
      password: '',
      agreesToTerms: true,
    });
  });
});

describeAct('setUpNetwork', {
  done: [{ fields: filled, payload: { viewer: { id: 'x' } }, says: 'setUp.said' }],
});
