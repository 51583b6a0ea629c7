import { digestRhythms } from '@cluster-commons/domain/notifications';
import type { NotificationForm_PreferencesFragment } from '../../../gql/index.ts';
import { ActForm, HiddenFields, SubmitButton } from '../../../platform/acts/ActForm.tsx';
import { Checkbox, Select, TextField } from '../../../platform/forms/fields.tsx';
import { useText } from '../../../platform/i18n/text-context.tsx';
import layout from '../../../ui/layout.module.css';
import { SectionHead } from '../../../ui/list/SectionHead.tsx';
import text from '../../../ui/text.module.css';
import { channelField, dayIn, stateOf, unsaid } from '../preference-fields.ts';
import { notificationSettingsPage } from '../settings-page-data.ts';

type Preferences = NotificationForm_PreferencesFragment;

const hours = Array.from({ length: 24 }, (_, hour) => hour);
const shownHour = (hour: number): string => `${String(hour).padStart(2, '0')}:00`;

/** Every hour of the day, by the clocks of the zone. */
const Hours = () =>
  hours.map((hour) => (
    <option key={hour} value={hour}>
      {shownHour(hour)}
    </option>
  ));

/** All of how one is told, in one form. */
export function NotificationForm() {
  const t = useText();
  // A form that comes back has what was typed, and nothing else.
  const preferences = notificationSettingsPage.useIfLoaded()?.data.notificationPreferences ?? unsaid;
  return (
    <ActForm act="updateNotificationPreferences" className={layout.blocks}>
      <HiddenFields values={{ was: stateOf(preferences) }} />
      <section>
        <SectionHead title={t('notifications.settings.kinds')} />
        <Kinds kinds={preferences.kinds} />
      </section>
      <Times preferences={preferences} />
      <section className={layout.stack}>
        <SectionHead title={t('notifications.settings.more')} />
        <Checkbox name="isTextOnly" label={t('notifications.settings.textOnly')} isOn={preferences.isTextOnly} />
        <Checkbox name="followsOwn" label={t('notifications.settings.followsOwn')} isOn={preferences.followsOwn} />
        <SubmitButton look="primary">{t('notifications.settings.save')}</SubmitButton>
      </section>
    </ActForm>
  );
}

function Kinds({ kinds }: Pick<Preferences, 'kinds'>) {
  const t = useText();
  return (
    <div className={layout.two}>
      {kinds.map(({ kind, channel, choices }) => (
        <Select
          key={kind}
          name={channelField(kind)}
          label={t(`notifications.kind.${kind}`)}
          hint={choices.includes('OFF') ? undefined : t('notifications.settings.required')}
          defaultValue={channel}
        >
          {choices.map((choice) => (
            <option key={choice} value={choice}>
              {t(`notifications.channel.${choice}`)}
            </option>
          ))}
        </Select>
      ))}
    </div>
  );
}

function Times({ preferences }: { preferences: Preferences }) {
  const t = useText();
  const { zone, quietFrom, quietTo, pausedUntil, digest, digestHour } = preferences;
  const hourOf = (hour: number | null): string => (hour === null ? '' : String(hour));
  return (
    <>
      <section className={layout.stack}>
        <SectionHead title={t('notifications.settings.digest')} />
        <p className={text.muted}>{t('notifications.settings.digestLead')}</p>
        <div className={layout.two}>
          <Select name="digest" label={t('notifications.settings.often')} defaultValue={digest}>
            {digestRhythms.map((rhythm) => {
              const value = rhythm.toUpperCase() as Uppercase<typeof rhythm>;
              return (
                <option key={rhythm} value={value}>
                  {t(`notifications.digest.${value}`)}
                </option>
              );
            })}
          </Select>
          <Select name="digestHour" label={t('notifications.settings.at')} defaultValue={String(digestHour)}>
            <Hours />
          </Select>
        </div>
      </section>
      <section className={layout.stack}>
        <SectionHead title={t('notifications.settings.quiet')} />
        <p className={text.muted}>{t('notifications.settings.quietLead')}</p>
        <div className={layout.two}>
          <Select
            name="quietFrom"
            label={t('notifications.settings.from')}
            none={t('notifications.settings.none')}
            defaultValue={hourOf(quietFrom)}
          >
            <Hours />
          </Select>
          <Select
            name="quietTo"
            label={t('notifications.settings.to')}
            none={t('notifications.settings.none')}
            defaultValue={hourOf(quietTo)}
          >
            <Hours />
          </Select>
        </div>
        <Zones zone={zone} />
        <TextField
          name="pausedUntil"
          type="date"
          label={t('notifications.settings.pause')}
          hint={t('notifications.settings.pauseHint')}
          isOptional
          defaultValue={pausedUntil === null ? '' : dayIn(zone, pausedUntil)}
        />
      </section>
    </>
  );
}

function Zones({ zone }: { zone: string }) {
  const t = useText();
  const zones = [...new Set([zone, 'UTC', ...Intl.supportedValuesOf('timeZone')])];
  return (
    <Select name="zone" label={t('notifications.settings.zone')} defaultValue={zone}>
      {zones.map((name) => (
        <option key={name}>{name}</option>
      ))}
    </Select>
  );
}
