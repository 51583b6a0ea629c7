import { notificationSettingsPath, notificationsPath } from '@cluster-commons/paths';
import {
  MarkNotificationsReadDocument,
  UpdateNotificationPreferencesDocument,
  type DigestRhythm,
} from '../../gql/index.ts';
import { defineAct } from '../../platform/acts/act.ts';
import { backTo } from '../../platform/acts/back-to.ts';
import { choices, isOn, oneOf, text, textOrNull } from '../../platform/acts/field-readers.ts';
import { textOf } from '../../platform/forms/form-state.ts';
import { MarkNotificationsForm } from './components/MarkNotificationsForm.tsx';
import { NotificationForm } from './components/NotificationForm.tsx';
import {
  boxIfAsked,
  channelField,
  channelsIn,
  fieldsBack,
  hourIn,
  ifAsked,
  kinds,
  pauseIn,
} from './preference-fields.ts';
import { notificationSettingsPage } from './settings-page-data.ts';

const isBack = (form: FormData): boolean => textOf(form, 'isRead') === 'false';

const markNotificationsRead = defineAct({
  name: 'markNotificationsRead',
  title: 'notifications.mark',
  Form: MarkNotificationsForm,
  document: MarkNotificationsReadDocument,
  input: {
    ids: choices,
    all: isOn,
    isRead: (form) => !isBack(form),
    readAt: textOrNull,
  },
  done: ({ marked }, { form, back }) => {
    const [count, isUnread] = [marked?.count ?? 0, isBack(form)];
    const things = Object.fromEntries(['ids', 'all', 'name'].map((field) => [field, textOf(form, field)]));
    const fields = { ...things, isRead: String(isUnread), readAt: isUnread ? '' : (marked?.readAt ?? '') };
    return {
      say: {
        id: isUnread ? 'notifications.said.unread' : 'notifications.said.read',
        values: { count },
        ...(count > 0 && { undo: { act: 'markNotificationsRead', fields } }),
      },
      to: backTo(back, notificationsPath),
    };
  },
});

const rhythms: readonly DigestRhythm[] = ['NEVER', 'DAILY', 'WEEKLY', 'MONTHLY'];

const updateNotificationPreferences = defineAct({
  name: 'updateNotificationPreferences',
  title: 'notifications.settings.title',
  Form: NotificationForm,
  page: notificationSettingsPage,
  document: UpdateNotificationPreferencesDocument,
  input: {
    channels: channelsIn,
    zone: ifAsked(text),
    quietFrom: hourIn,
    quietTo: hourIn,
    pausedUntil: pauseIn,
    digest: ifAsked(oneOf(rhythms)),
    digestHour: hourIn,
    isTextOnly: boxIfAsked,
    followsOwn: boxIfAsked,
  },
  labels: {
    zone: 'notifications.settings.zone',
    quietFrom: 'notifications.settings.quietFrom',
    quietTo: 'notifications.settings.quietTo',
    pausedUntil: 'notifications.settings.pause',
    digest: 'notifications.settings.often',
    digestHour: 'notifications.settings.at',
    channels: 'notifications.settings.kinds',
    ...Object.fromEntries(kinds.map((kind) => [channelField(kind), `notifications.kind.${kind}` as const])),
  },
  done: (_payload, { form, back }) => {
    const fields = fieldsBack(form);
    return {
      say: {
        id: 'notifications.said.saved',
        ...(Object.keys(fields).length > 0 && { undo: { act: 'updateNotificationPreferences', fields } }),
      },
      to: backTo(back, notificationSettingsPath),
    };
  },
});

export const acts = [markNotificationsRead, updateNotificationPreferences];
