import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';

/** A device with one passkey, as browsers speak for it (WebAuthn, ES256). */
export interface Device {
  /** Makes the passkey that it is asked for. @param request as the API gives it */
  create(request: string, changes?: DeviceChanges): string;
  /** Signs by it. */
  get(request: string, changes?: DeviceChanges): string;
}

/** How an answer differs from that of an honest device on the right page. */
interface DeviceChanges {
  origin?: string;
  host?: string;
  /** It did not ask who holds it. */
  asksNobody?: boolean;
  /** Signed by another key. */
  isForged?: boolean;
}

interface Asked {
  challenge: string;
  rp?: { id: string };
  rpId?: string;
}

const userPresent = 0x01;
const userVerified = 0x04;
const hasKey = 0x40;

/** CBOR of a byte string. */
const bytesOf = (bytes: Buffer): Buffer => {
  const head = bytes.length < 256 ? [0x58, bytes.length] : [0x59, bytes.length >> 8, bytes.length & 0xff];
  return Buffer.concat([Buffer.from(head), bytes]);
};
/** CBOR of a short text. */
const textOf = (text: string): Buffer => Buffer.concat([Buffer.from([0x60 + text.length]), Buffer.from(text)]);

const base64url = (bytes: Buffer): string => bytes.toString('base64url');
const sha256 = (data: Buffer | string): Buffer => createHash('sha256').update(data).digest();

export function aDevice(origin: string): Device {
  const pair = () => generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const { publicKey, privateKey } = pair();
  const id = randomBytes(16);
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
  // A COSE key: kty EC2, alg ES256, crv P-256, x, y.
  const coseKey = Buffer.concat([
    Buffer.from([0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21]),
    bytesOf(Buffer.from(x, 'base64url')),
    Buffer.from([0x22]),
    bytesOf(Buffer.from(y, 'base64url')),
  ]);
  let count = 0;

  const dataFor = (host: string, asksNobody: boolean, key?: Buffer): Buffer => {
    count += 1;
    const flags = userPresent | (asksNobody ? 0 : userVerified) | (key ? hasKey : 0);
    const counter = Buffer.alloc(4);
    counter.writeUInt32BE(count);
    const length = Buffer.from([0, id.length]);
    const attested = key ? [Buffer.alloc(16), length, id, key] : [];
    return Buffer.concat([sha256(host), Buffer.from([flags]), counter, ...attested]);
  };
  const clientData = (type: string, challenge: string, from: string): Buffer =>
    Buffer.from(JSON.stringify({ type, challenge, origin: from, crossOrigin: false }));
  const answer = (response: object): string =>
    JSON.stringify({
      id: base64url(id),
      rawId: base64url(id),
      type: 'public-key',
      clientExtensionResults: {},
      response,
    });

  return {
    create: (request, { origin: from = origin, host, asksNobody = false } = {}) => {
      const { challenge, rp } = JSON.parse(request) as Asked;
      const data = dataFor(host ?? rp?.id ?? '', asksNobody, coseKey);
      const attestation = Buffer.concat([
        Buffer.from([0xa3]),
        ...[textOf('fmt'), textOf('none'), textOf('attStmt'), Buffer.from([0xa0]), textOf('authData'), bytesOf(data)],
      ]);
      return answer({
        clientDataJSON: base64url(clientData('webauthn.create', challenge, from)),
        attestationObject: base64url(attestation),
        transports: ['internal'],
      });
    },
    get: (request, { origin: from = origin, host, asksNobody = false, isForged = false } = {}) => {
      const { challenge, rpId = '' } = JSON.parse(request) as Asked;
      const data = dataFor(host ?? rpId, asksNobody);
      const client = clientData('webauthn.get', challenge, from);
      const signed = Buffer.concat([data, sha256(client)]);
      return answer({
        clientDataJSON: base64url(client),
        authenticatorData: base64url(data),
        signature: base64url(sign('sha256', signed, isForged ? pair().privateKey : privateKey)),
      });
    },
  };
}
