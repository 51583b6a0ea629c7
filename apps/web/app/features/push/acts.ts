import { notificationSettingsPath } from '@cluster-commons/paths';
import { KeepPushDeviceDocument, SwitchPushDeviceDocument } from '../../gql/index.ts';
import { defineAct } from '../../platform/acts/act.ts';
import { backTo } from '../../platform/acts/back-to.ts';
import { text } from '../../platform/acts/field-readers.ts';
import { textOf } from '../../platform/forms/form-state.ts';
import { KeepDeviceForm } from './components/KeepDeviceForm.tsx';
import { SwitchDeviceForm } from './components/SwitchDeviceForm.tsx';

const keepPushDevice = defineAct({
  name: 'keepPushDevice',
  title: 'push.title',
  Form: KeepDeviceForm,
  document: KeepPushDeviceDocument,
  input: { endpoint: text, p256dh: text, auth: text },
  // The browser is asked once more.
  afresh: { endpoint: () => undefined, p256dh: () => undefined, auth: () => undefined },
  done: ({ device }, { back }) => ({
    say: {
      id: 'push.said.on',
      values: { device: device?.device ?? '' },
      undo: { act: 'switchPushDevice', fields: { deviceId: device?.id ?? '', isOn: 'false' } },
    },
    to: backTo(back, notificationSettingsPath),
  }),
});

const switchPushDevice = defineAct({
  name: 'switchPushDevice',
  title: 'push.switchTitle',
  Form: SwitchDeviceForm,
  document: SwitchPushDeviceDocument,
  input: { deviceId: text, isOn: (form) => textOf(form, 'isOn') === 'true' },
  done: ({ device }, { back }) => ({
    say: {
      id: device?.isOn ? 'push.said.on' : 'push.said.off',
      values: { device: device?.device ?? '' },
      undo: { act: 'switchPushDevice', fields: { deviceId: device?.id ?? '', isOn: String(device?.isOn !== true) } },
    },
    to: backTo(back, notificationSettingsPath),
  }),
});

export const acts = [keepPushDevice, switchPushDevice];
