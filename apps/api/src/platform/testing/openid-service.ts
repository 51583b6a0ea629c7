import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Somebody who has an account at the service. */
interface ServicePerson {
  sub: string;
  email?: string;
  email_verified?: boolean;
  name?: string;
}

/** What a service does otherwise than it should, for one sign-in. */
interface Mischief {
  /** Says another nonce than it was asked with. */
  nonce?: string;
  /** Signs for another client. */
  audience?: string;
  /** Signs with a key that it does not publish. */
  isForged?: boolean;
}

/** A small service for signing in (OpenID Connect) on this machine, which lets in whoever is told to be there. */
export interface OpenidService {
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** Who is signed in there, in the one browser that asks. */
  person: ServicePerson;
  mischief: Mischief;
  /** Tells e-mail and name on being asked, instead of in its token. */
  tellsLater: boolean;
  stop(): Promise<void>;
}

interface Asked {
  nonce: string;
  challenge: string;
  redirect: string;
  person: ServicePerson;
}

const base64url = (value: object | Buffer): string =>
  (Buffer.isBuffer(value) ? value : Buffer.from(JSON.stringify(value))).toString('base64url');

export async function startOpenidService(): Promise<OpenidService> {
  const pair = () => generateKeyPairSync('rsa', { modulusLength: 2048 });
  const { publicKey, privateKey } = pair();
  const asked = new Map<string, Asked>();
  const opened = new Map<string, ServicePerson>();
  const service = {
    clientId: 'commons',
    clientSecret: 'of the service',
    mischief: {},
    tellsLater: false,
  } as OpenidService;

  const metadata = () => ({
    issuer: service.issuer,
    authorization_endpoint: `${service.issuer}/authorize`,
    token_endpoint: `${service.issuer}/token`,
    userinfo_endpoint: `${service.issuer}/userinfo`,
    jwks_uri: `${service.issuer}/jwks`,
    response_types_supported: ['code'],
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: ['RS256'],
    code_challenge_methods_supported: ['S256'],
    authorization_response_iss_parameter_supported: true,
  });

  function authorize(url: URL, res: ServerResponse): void {
    const given = Object.fromEntries(url.searchParams);
    const code = randomBytes(12).toString('hex');
    const redirect = given['redirect_uri'] ?? '';
    const challenge = given['code_challenge_method'] === 'S256' ? (given['code_challenge'] ?? '') : '';
    asked.set(code, { nonce: given['nonce'] ?? '', challenge, redirect, person: service.person });
    const back = new URL(redirect);
    back.search = new URLSearchParams({ code, state: given['state'] ?? '', iss: service.issuer }).toString();
    res.writeHead(302, { Location: back.href }).end();
  }

  function tokenFor({ nonce, person }: Asked): object {
    const { mischief, issuer, clientId, tellsLater } = service;
    const now = Math.floor(Date.now() / 1000);
    const said = tellsLater ? { sub: person.sub } : person;
    const claims = { ...said, iss: issuer, aud: mischief.audience ?? clientId, iat: now, exp: now + 300 };
    const body = `${base64url({ alg: 'RS256', kid: 'one' })}.${base64url({ ...claims, nonce: mischief.nonce ?? nonce })}`;
    const key = mischief.isForged ? pair().privateKey : privateKey;
    const accessToken = randomBytes(12).toString('hex');
    opened.set(accessToken, person);
    const idToken = `${body}.${base64url(sign('sha256', Buffer.from(body), key))}`;
    return { access_token: accessToken, token_type: 'Bearer', expires_in: 300, id_token: idToken };
  }

  function exchange(form: URLSearchParams): object | null {
    const begun = asked.get(form.get('code') ?? '');
    asked.delete(form.get('code') ?? '');
    const verifier = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url');
    const isRight =
      begun !== undefined &&
      begun.challenge === verifier &&
      begun.redirect === form.get('redirect_uri') &&
      form.get('client_id') === service.clientId &&
      form.get('client_secret') === service.clientSecret;
    return isRight ? tokenFor(begun) : null;
  }

  const answer = (res: ServerResponse, body: object | null): void =>
    void res
      .writeHead(body === null ? 400 : 200, { 'Content-Type': 'application/json' })
      .end(JSON.stringify(body ?? { error: 'invalid_grant' }));

  async function handle(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const url = new URL(req.url ?? '/', service.issuer);
    if (url.pathname === '/authorize') return authorize(url, res);
    if (url.pathname === '/jwks') {
      return answer(res, { keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'one', alg: 'RS256', use: 'sig' }] });
    }
    if (url.pathname === '/userinfo') {
      return answer(res, opened.get((req.headers.authorization ?? '').replace('Bearer ', '')) ?? null);
    }
    if (url.pathname !== '/token') return answer(res, metadata());
    const pieces: Buffer[] = [];
    for await (const piece of req) pieces.push(piece as Buffer);
    answer(res, exchange(new URLSearchParams(Buffer.concat(pieces).toString())));
  }

  const server = createServer((req, res) => void handle(req, res));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  service.issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  service.stop = () => new Promise((resolve) => server.close(() => resolve()));
  return service;
}
