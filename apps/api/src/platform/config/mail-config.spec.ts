import { describe, expect, it } from '@jest/globals';
import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ConfigError } from './config.ts';
import { testConfig } from '../testing/test-config.ts';

const configOf = (environment: Record<string, string>) => testConfig('postgresql://here', environment);
const pem = (bits: number): string =>
  generateKeyPairSync('rsa', {
    modulusLength: bits,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  }).privateKey;
const key = pem(1024);
const signed = { MAIL_FROM: 'Commons <no-reply@Commons.example>', DKIM_SELECTOR: 'mail2026', DKIM_KEY: key };

describe('the key that mails are signed with', () => {
  it('is there when it is given, for the host of the sender', () => {
    expect(configOf(signed).dkim).toEqual({
      domainName: 'commons.example',
      keySelector: 'mail2026',
      privateKey: key,
    });
    expect(configOf({ ...signed, DKIM_DOMAIN: 'example.org' }).dkim?.domainName).toBe('example.org');
    expect(configOf({}).dkim).toBeNull();
  });

  it('is read from a file, and from one line', () => {
    const path = join(mkdtempSync(join(tmpdir(), 'dkim-')), 'key.pem');
    writeFileSync(path, key);
    expect(configOf({ ...signed, DKIM_KEY: path }).dkim?.privateKey).toBe(key);
    expect(configOf({ ...signed, DKIM_KEY: key.replaceAll('\n', '\\n') }).dkim?.privateKey).toBe(key);
  });

  it.each([
    ['no selector', { DKIM_SELECTOR: '' }, /DKIM_SELECTOR and DKIM_KEY together/],
    ['no key', { DKIM_KEY: '' }, /DKIM_SELECTOR and DKIM_KEY together/],
    ['a file that is not there', { DKIM_KEY: '/nowhere/key.pem' }, /path of a file/],
    ['something else than a key', { DKIM_KEY: '-----BEGIN PRIVATE KEY-----\nnone' }, /private key in PEM/],
    ['a key of 512 bits', { DKIM_KEY: pem(512) }, /at least 1024 bits/],
    ['a sender without a host', { MAIL_FROM: 'no-reply@localhost' }, /DKIM_DOMAIN/],
    ['a selector of other signs', { DKIM_SELECTOR: 'mail 2026' }, /DKIM_SELECTOR/],
  ])('is refused with %s', (_what, environment, message) => {
    expect(() => configOf({ ...signed, ...environment })).toThrow(ConfigError);
    expect(() => configOf({ ...signed, ...environment })).toThrow(message);
  });
});

const taken = { MAIL_IN_ADDRESS: 'Reply@in.commons.example', MAIL_IN_URL: 'smtp://127.0.0.1:2525' };

describe('the address that mails are answered to', () => {
  it('is there with a place to listen, a secret of a service, or both', () => {
    expect(configOf(taken).mailIn).toEqual({
      local: 'reply',
      host: 'in.commons.example',
      listensOn: { host: '127.0.0.1', port: 2525 },
      secret: null,
    });
    const { MAIL_IN_ADDRESS } = taken;
    expect(configOf({ MAIL_IN_ADDRESS, MAIL_IN_SECRET: 'sixteen letters!' }).mailIn).toMatchObject({
      listensOn: null,
      secret: 'sixteen letters!',
    });
    expect(configOf({}).mailIn).toBeNull();
  });

  it.each([
    ['no address', { MAIL_IN_ADDRESS: '' }, /MAIL_IN_ADDRESS/],
    ['an address without room for a token', { MAIL_IN_ADDRESS: 'answers-to-us@in.example' }, /10 characters/],
    ['a name beside the address', { MAIL_IN_ADDRESS: 'Reply <reply@in.example>' }, /MAIL_IN_ADDRESS/],
    ['no way in', { MAIL_IN_URL: '' }, /MAIL_IN_URL/],
    ['another protocol', { MAIL_IN_URL: 'http://127.0.0.1:25' }, /MAIL_IN_URL/],
    ['no port', { MAIL_IN_URL: 'smtp://127.0.0.1' }, /MAIL_IN_URL/],
    ['a short secret', { MAIL_IN_SECRET: 'short' }, /MAIL_IN_SECRET/],
  ])('is refused with %s', (_what, environment, message) => {
    expect(() => configOf({ ...taken, ...environment })).toThrow(message);
  });
});
