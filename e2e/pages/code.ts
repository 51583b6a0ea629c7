import { TOTP } from 'otpauth';

/** What the app shows for a key; each code is taken once, so the next one is that of the interval to come. */
export const codeOf = (key: string, beside = 0): string =>
  new TOTP({ secret: key.replaceAll(' ', '') }).generate({ timestamp: Date.now() + beside * 30_000 });
