import { createECDH } from 'node:crypto';
import { ConfigError } from './config-error.ts';

/** Shows push services that notices come from this network (VAPID, RFC 8292): 65 and 32 bytes in base64url. */
export interface PushKeys {
  readonly publicKey: string;
  readonly privateKey: string;
}

/** @throws ConfigError where one is given alone, or the two do not belong together */
export function pushKeysFrom(given: {
  PUSH_PUBLIC_KEY?: string | undefined;
  PUSH_PRIVATE_KEY?: string | undefined;
}): PushKeys | null {
  const { PUSH_PUBLIC_KEY: publicKey, PUSH_PRIVATE_KEY: privateKey } = given;
  if (publicKey === undefined && privateKey === undefined) return null;
  if (publicKey === undefined || privateKey === undefined || !belongTogether({ publicKey, privateKey })) {
    throw new ConfigError(
      'PUSH_PUBLIC_KEY: give it with PUSH_PRIVATE_KEY, as `npm run admin -- push-keys` makes them, or neither.',
    );
  }
  return { publicKey, privateKey };
}

function belongTogether({ publicKey, privateKey }: PushKeys): boolean {
  const bytes = Buffer.from(privateKey, 'base64url');
  if (bytes.length !== 32) return false;
  const pair = createECDH('prime256v1');
  try {
    pair.setPrivateKey(bytes);
  } catch {
    return false;
  }
  return pair.getPublicKey('base64url') === publicKey;
}
