import { screen, within } from '@testing-library/react';
import { describeAct } from '../../platform/testing/describe-act.ts';
import { ApiFailure, aProblem } from '../../platform/testing/fake-api.ts';
import { openPage } from '../../platform/testing/open-page.tsx';
import { aViewer } from '../../platform/testing/page-request.ts';
import { openAct, sendForm } from '../../platform/testing/send-form.ts';
import * as provePage from './pages/prove-page.tsx';
import * as codePage from './pages/second-factor-page.tsx';
import * as settingsPage from './pages/second-factor-settings-page.tsx';

const viewer = aViewer();
const off = { switchedOnAt: null, hasPassword: true, recoveryCodesLeft: 0, recoveryCodes: null, setUp: null };
const on = { ...off, switchedOnAt: '2026-11-01T08:00:00.000Z', recoveryCodesLeft: 7 };
const openSettings = (secondFactor: object) =>
  openPage(settingsPage, {
    path: '/settings/second-factor',
    viewer,
    answers: { SecondFactorSettings: { secondFactor, network: { clusterCount: 1 } } },
  });

describe('the settings of the second factor', () => {
  it('are for members', async () => {
    const { redirectedTo } = await openPage(settingsPage, { path: '/settings/second-factor' });
    expect(redirectedTo).toBe('/sign-in?next=%2Fsettings%2Fsecond-factor');
  });

  it('offer to set up an app', async () => {
    await openSettings(off);
    expect(screen.getByRole('button', { name: 'Set up the app' })).toBeVisible();
    expect(screen.queryByRole('button', { name: /off/ })).toBeNull();
  });

  it('show the key as text and as a picture without a style of its own, and ask for a first code', async () => {
    const setUp = { key: 'ABCD EFGH', address: 'otpauth://totp/x?secret=ABCDEFGH' };
    const { container } = await openSettings({ ...off, setUp });
    expect(screen.getByText('ABCD EFGH')).toHaveAttribute('dir', 'ltr');
    expect(screen.getByRole('img', { name: 'The key as a picture for the app' })).toBeVisible();
    expect(screen.getByRole('link', { name: 'open it in the app' })).toHaveAttribute('href', setUp.address);
    expect(container.querySelector('[style], style')).toBeNull();
    expect(screen.getByLabelText('Code of the app')).toHaveAttribute('autocomplete', 'one-time-code');
  });

  it('show new recovery codes until they are kept', async () => {
    await openSettings({ ...on, recoveryCodes: ['abcde 01234', 'fghjk 56789'] });
    expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      'abcde 01234',
      'fghjk 56789',
    ]);
    expect(screen.getByRole('button', { name: 'I have kept them' })).toBeVisible();
  });

  it('say how many codes are left, and how to switch it off', async () => {
    await openSettings(on);
    expect(screen.getByText('7 of 10 are left.')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Make 10 new codes' })).toBeVisible();
    expect(screen.getByRole('button', { name: 'Switch the app off' })).toBeVisible();
  });
});

describe('the step after signing in', () => {
  const open = (at: string, isWaiting = true) => openPage(codePage, { path: '/second-factor', at, isWaiting });

  it('asks for the code, and leads on to a recovery code', async () => {
    await open('/second-factor?next=%2Fmembers');
    expect(screen.getByLabelText('Code of the app')).toHaveAttribute('inputmode', 'numeric');
    expect(document.querySelector('form[data-act=giveSecondFactor]')).toHaveFormValues({ next: '/members' });
    const link = screen.getByRole('link', { name: /recovery code/ });
    expect(link).toHaveAttribute('href', '/second-factor?next=%2Fmembers&recovery=yes');
  });

  it('takes a recovery code', async () => {
    await open('/second-factor?recovery=yes');
    expect(screen.getByLabelText('Recovery code')).not.toHaveAttribute('inputmode');
    expect(screen.getByRole('link', { name: 'Use the code of the app' })).toHaveAttribute('href', '/second-factor');
  });

  it('is for nobody else', async () => {
    const { redirectedTo } = await open('/second-factor?next=%2Fmembers', false);
    expect(redirectedTo).toBe('/sign-in?next=%2Fmembers');
    const signedIn = await openPage(codePage, { path: '/second-factor', at: '/second-factor?next=%2Fmembers', viewer });
    expect(signedIn.redirectedTo).toBe('/members');
  });

  it('comes back with its place, but not the code', async () => {
    const { status, container } = await sendForm(
      'giveSecondFactor',
      { code: '123456', next: '/members', recovery: 'yes' },
      {
        isWaiting: true,
        answers: {
          GiveSecondFactor: { giveSecondFactor: { viewer: null, problems: [aProblem('WRONG_CODE', 'input', 'code')] } },
        },
      },
    );
    expect(status).toBe(422);
    expect(screen.getByLabelText('Recovery code')).toHaveValue('');
    expect(container.querySelector('form')).toHaveFormValues({ next: '/members', recovery: 'yes' });
    expect(container.innerHTML).not.toContain('123456');
  });

  it('follows the right password', async () => {
    const { redirectedTo } = await sendForm(
      'signIn',
      { email: 'a@example.org', password: 'x', next: '/members' },
      { answers: { SignIn: { signIn: { viewer: null, problems: [] } } } },
    );
    expect(redirectedTo).toBe('/second-factor?next=%2Fmembers');
  });
});

describe('a form whose act asks for a fresh proof', () => {
  const needed = { StopSecondFactor: () => new ApiFailure('PROOF_NEEDED') };

  it.each([
    ['password', 'Your password'],
    ['code', 'Code of your app, or a recovery code'],
  ] as const)('comes back with a field for the %s', async (provesBy, label) => {
    const { status, container } = await sendForm(
      'stopSecondFactor',
      {},
      { viewer: aViewer({ provesBy }), answers: needed },
    );
    expect(status).toBe(422);
    const form = container.querySelector<HTMLElement>('form[data-act=stopSecondFactor]');
    expect(within(form as HTMLElement).getByLabelText(label)).toHaveValue('');
  });

  it('is sent again with the proof, which is given first', async () => {
    const { redirectedTo, asked } = await sendForm(
      'stopSecondFactor',
      { proof: 'my password' },
      {
        viewer,
        answers: {
          Prove: { prove: { isProved: true, problems: [] } },
          StopSecondFactor: { stopSecondFactor: { secondFactor: off, problems: [] } },
        },
      },
    );
    expect(asked.map(({ name }) => name)).toEqual(['Prove', 'StopSecondFactor']);
    expect(redirectedTo).toBe('/settings/second-factor');
  });

  it('is not done by a wrong proof, and keeps the field without what was typed', async () => {
    const { asked, container } = await sendForm(
      'stopSecondFactor',
      { proof: 'no password' },
      {
        viewer,
        answers: { Prove: { prove: { isProved: false, problems: [aProblem('WRONG_PASSWORD', 'input', 'proof')] } } },
      },
    );
    expect(asked.map(({ name }) => name)).toEqual(['Prove']);
    expect(screen.getByLabelText('Your password')).toBeInvalid();
    expect(container.innerHTML).not.toContain('no password');
  });
});

describe('the page of the proof', () => {
  it('asks members for it, and leads on', async () => {
    expect((await openPage(provePage, { path: '/prove' })).redirectedTo).toBe('/sign-in?next=%2Fprove');
    await openPage(provePage, { path: '/prove', at: '/prove?next=%2Fmembers', viewer });
    expect(screen.getByLabelText('Your password')).toBeVisible();
    expect(document.querySelector('form[data-act=prove]')).toHaveFormValues({ next: '/members' });
  });

  it('gives the proof once', async () => {
    const { asked, redirectedTo } = await sendForm(
      'prove',
      { proof: 'x', next: '/members' },
      { viewer, answers: { Prove: { prove: { isProved: true, problems: [] } } } },
    );
    expect([asked.length, redirectedTo]).toEqual([1, '/members']);
  });

  it('stands in for a page that asks for one', async () => {
    const { redirectedTo } = await openPage(settingsPage, {
      path: '/settings/second-factor',
      viewer,
      answers: { SecondFactorSettings: () => new ApiFailure('PROOF_NEEDED') },
    });
    expect(redirectedTo).toBe('/prove?next=%2Fsettings%2Fsecond-factor');
  });

  it('has a form of its own', async () => {
    await openAct('prove', { viewer: aViewer({ provesBy: 'code' }) });
    expect(screen.getByLabelText('Code of your app, or a recovery code')).toBeVisible();
  });
});

const secondFactor = { switchedOnAt: null };
describeAct('startSecondFactor', {
  done: [{ fields: {}, payload: { secondFactor }, says: 'secondFactor.said.started' }],
});
describeAct('confirmSecondFactor', {
  done: [{ fields: { code: '123456' }, payload: { recoveryCodes: [] }, says: 'secondFactor.said.on' }],
});
describeAct('stopSecondFactor', {
  done: [{ fields: {}, payload: { secondFactor }, says: 'secondFactor.said.off' }],
});
describeAct('renewRecoveryCodes', {
  done: [{ fields: {}, payload: { recoveryCodes: [] }, says: 'secondFactor.said.renewed' }],
});
describeAct('keepRecoveryCodes', {
  done: [{ fields: {}, payload: { secondFactor }, says: 'secondFactor.said.kept' }],
});
describeAct('giveSecondFactor', {
  done: [
    { fields: { code: '123456' }, payload: { viewer: { isProfileComplete: true } }, says: 'accounts.said.signedIn' },
  ],
});
describeAct('prove', { done: [{ fields: { proof: 'x' }, payload: { isProved: true }, says: 'prove.said' }] });
