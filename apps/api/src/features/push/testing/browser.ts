import { createDecipheriv, createECDH, createPublicKey, hkdfSync, randomBytes, verify } from 'node:crypto';
import type { Received } from '../../../platform/testing/index.ts';

const hkdf = (salt: Buffer, key: Buffer, info: Buffer | string, bytes: number): Buffer =>
  Buffer.from(hkdfSync('sha256', key, salt, info, bytes));

/** A browser that subscribes, and reads what its push service was given, by the specifications alone (RFC 8188, 8291, 8292). */
export class PushBrowser {
  readonly #pair = createECDH('prime256v1');
  readonly #auth = randomBytes(16);
  readonly #publicKey = this.#pair.generateKeys();
  readonly endpoint: string;

  constructor(endpoint: string) {
    this.endpoint = `${endpoint}/${randomBytes(6).toString('hex')}`;
  }

  get subscription() {
    const { endpoint } = this;
    return { endpoint, p256dh: this.#publicKey.toString('base64url'), auth: this.#auth.toString('base64url') };
  }

  /** @throws where it was not meant for this browser, or was changed on its way */
  read({ bytes }: Received): unknown {
    const salt = bytes.subarray(0, 16);
    const senderKey = bytes.subarray(21, 21 + (bytes[20] ?? 0));
    const sealed = bytes.subarray(21 + senderKey.length);
    const info = Buffer.concat([Buffer.from('WebPush: info\0'), this.#publicKey, senderKey]);
    const key = hkdf(this.#auth, this.#pair.computeSecret(senderKey), info, 32);
    const decipher = createDecipheriv(
      'aes-128-gcm',
      hkdf(salt, key, 'Content-Encoding: aes128gcm\0', 16),
      hkdf(salt, key, 'Content-Encoding: nonce\0', 12),
    ).setAuthTag(sealed.subarray(-16));
    const opened = Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()]);
    return JSON.parse(opened.subarray(0, opened.lastIndexOf(2)).toString('utf8'));
  }
}

/** What the sender says of itself, where it holds the private half of the key. */
export function senderOf({ headers }: Received, publicKey: string): Record<string, unknown> | null {
  const [, token = '', key] = /^vapid t=(\S+), k=(\S+)$/.exec(String(headers.authorization)) ?? [];
  const [head = '', claims = '', signature = ''] = token.split('.');
  const point = Buffer.from(publicKey, 'base64url');
  const [x, y] = [point.subarray(1, 33), point.subarray(33)].map((half) => half.toString('base64url'));
  const isSigned = verify(
    'sha256',
    Buffer.from(`${head}.${claims}`),
    {
      key: createPublicKey({ key: { kty: 'EC', crv: 'P-256', x, y } as never, format: 'jwk' }),
      dsaEncoding: 'ieee-p1363',
    },
    Buffer.from(signature, 'base64url'),
  );
  return isSigned && key === publicKey ? (JSON.parse(Buffer.from(claims, 'base64url').toString()) as never) : null;
}
