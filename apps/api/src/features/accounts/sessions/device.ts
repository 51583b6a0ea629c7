import Bowser from 'bowser';
import type { Language } from '@cluster-commons/domain/kernel';
import { textFor } from '@cluster-commons/messages';

/** What a browser says of itself, in words: "Firefox on Windows". Where it says little, so do the words. */
export function deviceOf(userAgent: string | null, language: Language): string {
  const text = textFor(language);
  if (!userAgent) return text('accounts.device.unknown');
  const { browser, os } = Bowser.parse(userAgent);
  if (browser.name && os.name) return text('accounts.device.both', { browser: browser.name, system: os.name });
  return browser.name || os.name || text('accounts.device.unknown');
}

/** Kinds of device, as people call them. */
export const deviceKinds = ['phone', 'tablet', 'computer'] as const;
export type DeviceKind = (typeof deviceKinds)[number];

const kindsOfPlatforms: Readonly<Record<string, DeviceKind>> = {
  mobile: 'phone',
  tablet: 'tablet',
  desktop: 'computer',
};

/** What kind of device a browser says that it runs on; null where it does not tell. */
export function deviceKindOf(userAgent: string | undefined): DeviceKind | null {
  if (!userAgent) return null;
  const { type } = Bowser.parse(userAgent).platform;
  return (type !== undefined && kindsOfPlatforms[type]) || null;
}
