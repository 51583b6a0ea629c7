import { screen } from '@testing-library/react';
import { describeAct } from '../../platform/testing/describe-act.ts';
import { openPage } from '../../platform/testing/open-page.tsx';
import { aViewer } from '../../platform/testing/page-request.ts';
import * as settingsPage from '../notifications/pages/notification-settings-page.tsx';
import { unsaid } from '../notifications/preference-fields.ts';

const aDevice = { id: 'phone', device: 'Chrome on Android', isThisOne: false, createdAt: '2026-10-10T17:40:00.000Z' };
const open = (pushKey: string | null, pushDevices: object[] = []) =>
  openPage(settingsPage, {
    path: '/settings/notifications',
    viewer: aViewer(),
    answers: { NotificationSettingsPage: { notificationPreferences: unsaid, pushKey, pushDevices } },
  });
const keep = () => document.querySelector('form[data-act="keepPushDevice"]');

describe('notices on devices', () => {
  it('are not offered where the network sends none', async () => {
    await open(null);
    expect(screen.queryByRole('heading', { name: 'Notices on this device' })).toBeNull();
    expect(keep()).toBeNull();
  });

  it('say without a script what they need, and have the key for it', async () => {
    await open('BKey');
    expect(screen.getByText(/needs a browser that runs scripts/)).toBeVisible();
    expect(screen.getByRole('button', { name: 'Switch on', hidden: true })).not.toBeVisible();
    expect(keep()?.querySelector('[data-push-key]')).toHaveAttribute('data-push-key', 'BKey');
  });

  it('stand with each device and the way to switch it off, and are offered where they are not on', async () => {
    await open('BKey', [aDevice]);
    expect(screen.getByText('Chrome on Android')).toBeVisible();
    const off = screen.getByRole('button', { name: 'Switch off: Chrome on Android' });
    expect(off.closest('form')).toHaveFormValues({ deviceId: 'phone', isOn: 'false' });
    expect(keep()).not.toBeNull();
  });

  it('are not offered once more where they are on', async () => {
    await open('BKey', [{ ...aDevice, isThisOne: true }]);
    expect(screen.getByText(/this device/, { selector: 'li *, li' })).toBeVisible();
    expect(keep()).toBeNull();
  });
});

describeAct('keepPushDevice', {
  done: [
    {
      fields: { endpoint: 'https://push.example/a', p256dh: 'key', auth: 'secret' },
      payload: { device: { id: 'phone', device: 'Chrome on Android' } },
      says: 'push.said.on',
      undo: 'switchPushDevice',
    },
  ],
});

describeAct('switchPushDevice', {
  beside: ['name'],
  done: [
    {
      fields: { deviceId: 'phone', isOn: 'false' },
      payload: { device: { id: 'phone', device: 'Chrome on Android', isOn: false } },
      says: 'push.said.off',
      undo: 'switchPushDevice',
    },
    {
      fields: { deviceId: 'phone', isOn: 'true' },
      payload: { device: { id: 'phone', device: 'Chrome on Android', isOn: true } },
      says: 'push.said.on',
      undo: 'switchPushDevice',
    },
  ],
});
