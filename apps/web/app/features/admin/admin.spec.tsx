import { screen } from '@testing-library/react';
import { describeAct } from '../../platform/testing/describe-act.ts';
import { aProblem } from '../../platform/testing/fake-api.ts';
import { openPage } from '../../platform/testing/open-page.tsx';
import { aViewer } from '../../platform/testing/page-request.ts';
import { sendForm } from '../../platform/testing/send-form.ts';
import * as adminPage from './pages/admin-page.tsx';
import { adminParts } from './parts.ts';
import * as settingsPage from './pages/settings-page.tsx';

const viewer = aViewer({ role: 'administrator', rights: ['network.manage'] });

const networkSettings = {
  name: 'Clusters of the Lake',
  languages: ['fr', 'en'],
  signUpMode: 'APPROVAL',
  trustedDomains: ['unido.org', 'gov.ke'],
  questions: ['Which cluster do you work with?'],
  staffSecondFactor: true,
};
const answers = { AdminSettings: { networkSettings } };

describe('administration', () => {
  it('has each part once', () => {
    const paths = adminParts.map(({ path }) => path);
    expect(new Set(paths).size).toBe(paths.length);
  });

  it('leads to the first part that its reader has a right to', async () => {
    const { status, redirectedTo } = await openPage(adminPage, { path: '/admin', viewer });
    expect([status, redirectedTo]).toEqual([303, '/admin/settings']);
  });

  it('is not there for plain members, and visitors sign in first', async () => {
    expect((await openPage(adminPage, { path: '/admin', viewer: aViewer() })).status).toBe(404);
    const { redirectedTo } = await openPage(adminPage, { path: '/admin' });
    expect(redirectedTo).toBe('/sign-in?next=%2Fadmin');
  });
});

describe('the settings of the network', () => {
  const path = '/admin/settings';

  it('stand in their form as they are', async () => {
    const { container } = await openPage(settingsPage, { path, viewer, answers });
    expect(container.querySelector('form[data-act=updateNetworkSettings]')).toHaveFormValues({
      name: 'Clusters of the Lake',
      first: 'fr',
      languages: ['en', 'fr'],
      signUpMode: 'APPROVAL',
      trustedDomains: 'unido.org\ngov.ke',
      questions: 'Which cluster do you work with?',
      staffSecondFactor: true,
    });
    expect(screen.getByRole('link', { name: 'Settings' })).toHaveAttribute('aria-current', 'page');
  });

  it('are not there for those who may not change them', async () => {
    const none = { AdminSettings: { networkSettings: null } };
    expect((await openPage(settingsPage, { path, viewer: aViewer(), answers: none })).status).toBe(404);
  });

  const filled = {
    name: 'Clusters of the Lake',
    first: 'ar',
    languages: 'fr',
    signUpMode: 'OPEN',
    trustedDomains: 'unido.org\r\n\r\n gov.ke ',
    questions: '',
    staffSecondFactor: 'true',
  };

  it('are sent as they were typed: each line once, the first language first', async () => {
    const { asked } = await sendForm('updateNetworkSettings', filled, {
      viewer,
      answers: {
        ...answers,
        UpdateNetworkSettings: { updateNetworkSettings: { settings: { version: 2 }, problems: [] } },
      },
    });
    expect(asked.find(({ name }) => name === 'UpdateNetworkSettings')?.variables).toEqual({
      input: {
        name: 'Clusters of the Lake',
        languages: ['ar', 'fr'],
        signUpMode: 'OPEN',
        trustedDomains: ['unido.org', 'gov.ke'],
        questions: [],
        staffSecondFactor: true,
      },
    });
  });

  it('come back with what was typed when they are refused', async () => {
    const problems = [aProblem('BAD_DOMAIN', 'input', 'trustedDomains')];
    const { status } = await sendForm(
      'updateNetworkSettings',
      { ...filled, trustedDomains: 'unido', staffSecondFactor: '' },
      {
        viewer,
        answers: { ...answers, UpdateNetworkSettings: { updateNetworkSettings: { settings: null, problems } } },
      },
    );
    expect(status).toBe(422);
    expect(screen.getByRole('textbox', { name: /Addresses that need not wait/ })).toHaveValue('unido');
    expect(screen.getByRole('checkbox', { name: /need a second factor/ })).not.toBeChecked();
  });
});

describeAct('updateNetworkSettings', {
  viewer,
  answers,
  beside: ['first'],
  done: [{ fields: {}, payload: { settings: { version: 2 } }, says: 'admin.settings.saved' }],
});
