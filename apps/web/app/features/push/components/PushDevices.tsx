import type { PushDevices_DeviceFragment } from '../../../gql/index.ts';
import { Moment } from '../../../platform/i18n/Moment.tsx';
import { Text } from '../../../platform/i18n/Text.tsx';
import { useText } from '../../../platform/i18n/text-context.tsx';
import layout from '../../../ui/layout.module.css';
import { CountedRow, Rows } from '../../../ui/list/Rows.tsx';
import { SectionHead } from '../../../ui/list/SectionHead.tsx';
import text from '../../../ui/text.module.css';
import { KeepDeviceForm } from './KeepDeviceForm.tsx';
import { SwitchDeviceForm } from './SwitchDeviceForm.tsx';

interface PushDevicesProps {
  devices: readonly PushDevices_DeviceFragment[];
  /** Null: the network sends no notices, and nothing is offered. */
  pushKey: string | null;
}

/** Where one is shown notices, each with the way to switch it off, and the way to have them here. */
export function PushDevices({ devices, pushKey }: PushDevicesProps) {
  const t = useText();
  if (pushKey === null) return null;
  return (
    <section id="push-devices" className={layout.stack} data-part>
      <SectionHead title={t('push.title')} />
      <p>{t('push.lead')}</p>
      {devices.length > 0 && (
        <Rows>
          {devices.map(({ id, device, isThisOne, createdAt }) => (
            <CountedRow key={id} counts={<SwitchDeviceForm values={{ deviceId: id, name: device }} />}>
              <b dir="auto">{device}</b>
              {isThisOne && ` (${t('push.thisOne')})`}
              <br />
              <span className={text.muted}>
                <Text id="push.since" values={{ at: <Moment at={createdAt} style="date" /> }} />
              </span>
            </CountedRow>
          ))}
        </Rows>
      )}
      {!devices.some(({ isThisOne }) => isThisOne) && <KeepDeviceForm values={{}} pushKey={pushKey} />}
    </section>
  );
}
