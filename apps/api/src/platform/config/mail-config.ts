import { createPrivateKey, type KeyObject } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { ConfigError } from './config-error.ts';

/** Signs what the product sends, so that mail servers know that it is from this host. */
export interface Dkim {
  /** The host that signs: that of the sender's address. */
  readonly domainName: string;
  /** Under `SELECTOR._domainkey.HOST` the public half stands in the names of the host. */
  readonly keySelector: string;
  /** PEM. */
  readonly privateKey: string;
}

/** How answers to mails come in. */
export interface MailIn {
  /** Mails are answered to `LOCAL+TOKEN@HOST`. */
  readonly local: string;
  readonly host: string;
  /** Where the product's own mail server listens; null: it does not. */
  readonly listensOn: { readonly host: string; readonly port: number } | null;
  /** What a service shows that posts mails to `/mail/in`; null: none may. */
  readonly secret: string | null;
}

/** A token takes 53 of the 64 characters that may stand before `@`, and `+` one. */
const longestLocal = 10;
/** What receivers take for no key at all any more. */
const leastKeyBits = 1024;

const hostOf = (address: string): string => /@([^>\s]+)>?\s*$/.exec(address)?.[1]?.toLowerCase() ?? '';

/** @throws ConfigError for what is no private key of RSA, or is not to be read */
function keyOf(given: string): string {
  let key: KeyObject;
  try {
    // An environment holds one line: its line ends may stand as two characters.
    key = createPrivateKey(given.includes('-----BEGIN') ? given.replaceAll('\\n', '\n') : readFileSync(given));
  } catch {
    throw new ConfigError(
      'DKIM_KEY: give a private key in PEM, or the path of a file with one that the product may read.',
    );
  }
  const bits = key.asymmetricKeyDetails?.modulusLength ?? 0;
  if (key.asymmetricKeyType !== 'rsa' || bits < leastKeyBits) {
    throw new ConfigError(`DKIM_KEY: give a key of RSA with at least ${leastKeyBits} bits; 2048 are usual.`);
  }
  return key.export({ type: 'pkcs8', format: 'pem' }).toString();
}

/** @throws ConfigError where only a part of it is given, or the key is none */
export function dkimFrom(
  given: { DKIM_KEY?: string | undefined; DKIM_SELECTOR?: string | undefined; DKIM_DOMAIN?: string | undefined },
  mailFrom: string,
): Dkim | null {
  const { DKIM_KEY: key, DKIM_SELECTOR: keySelector, DKIM_DOMAIN: domain } = given;
  if (key === undefined && keySelector === undefined && domain === undefined) return null;
  if (key === undefined || keySelector === undefined) {
    throw new ConfigError('DKIM_KEY: give DKIM_SELECTOR and DKIM_KEY together, or neither.');
  }
  if (!/^[a-z0-9]([a-z0-9.-]{0,61}[a-z0-9])?$/i.test(keySelector)) {
    throw new ConfigError('DKIM_SELECTOR: give the name before ._domainkey, of letters, digits and hyphens.');
  }
  const domainName = (domain ?? hostOf(mailFrom)).toLowerCase();
  if (!/^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(domainName)) {
    throw new ConfigError('DKIM_DOMAIN: give the host that signs, or a MAIL_FROM whose address has one.');
  }
  return { domainName, keySelector, privateKey: keyOf(key) };
}

/** @throws ConfigError where mails would be asked for that cannot come, or come to no address */
export function mailInFrom(given: {
  MAIL_IN_ADDRESS?: string | undefined;
  MAIL_IN_URL?: string | undefined;
  MAIL_IN_SECRET?: string | undefined;
}): MailIn | null {
  const { MAIL_IN_ADDRESS: address, MAIL_IN_URL: url, MAIL_IN_SECRET: secret = null } = given;
  if (address === undefined) {
    if (url === undefined && secret === null) return null;
    throw new ConfigError(
      'MAIL_IN_ADDRESS: give the address that mails are answered to, such as reply@in.example.org.',
    );
  }
  const [, local, host] = /^([a-z0-9.-]+)@([a-z0-9-]+(?:\.[a-z0-9-]+)*)$/.exec(address.toLowerCase()) ?? [];
  if (local === undefined || host === undefined || local.length > longestLocal) {
    throw new ConfigError(
      `MAIL_IN_ADDRESS: give an address such as reply@in.example.org, with at most ${longestLocal} characters before @.`,
    );
  }
  if (url === undefined && secret === null) {
    throw new ConfigError('MAIL_IN_URL: give where to listen, such as smtp://127.0.0.1:2525, or a MAIL_IN_SECRET.');
  }
  return { local, host, secret, listensOn: url === undefined ? null : listenerFrom(url) };
}

/** On this machine alone where no host is named. */
function listenerFrom(given: string): NonNullable<MailIn['listensOn']> {
  const url = URL.parse(given);
  if (url?.protocol !== 'smtp:' || url.port === '') {
    throw new ConfigError('MAIL_IN_URL: give host and port to listen on, such as smtp://127.0.0.1:2525.');
  }
  return { host: url.hostname.replace(/[[\]]/g, '') || '127.0.0.1', port: Number(url.port) };
}
