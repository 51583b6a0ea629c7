import type { Language } from '@cluster-commons/domain/kernel';
import { usesSecureCookies, type Config } from '../config/config.ts';

export const languageCookieName = 'lang';
/** A choice of language is kept this long, in seconds. */
const keptSeconds = 365 * 24 * 60 * 60;

/** Set-Cookie of a choice of language on this device. Pages may read it: it is no secret. */
export const languageCookie = (language: Language, config: Pick<Config, 'publicUrl'>): string =>
  `${languageCookieName}=${language}; Path=/; Max-Age=${keptSeconds}; SameSite=Lax${usesSecureCookies(config) ? '; Secure' : ''}`;
