import type { I18n } from '@lingui/core';
import type { MessageId } from './catalogue.ts';

export type MessageValues = Readonly<Record<string, string | number>>;

/** Says a text in one language. */
export type Translate = (id: MessageId, values?: MessageValues) => string;

/** Says texts out of these messages. Most hold nothing to fill in, and are at hand as they stand. */
export const translatorOf =
  (messages: I18n): Translate =>
  (id, values) => {
    const message: unknown = messages.messages[id];
    return typeof message === 'string' ? message : messages._(id, values);
  };
