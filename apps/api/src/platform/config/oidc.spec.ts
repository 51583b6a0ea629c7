import { describe, expect, it } from '@jest/globals';
import { ConfigError } from './config.ts';
import { testConfig } from '../testing/test-config.ts';

const oidcOf = (environment: Record<string, string>) => testConfig('postgresql://here', environment).oidc;
const given = { OIDC_ISSUER: 'https://id.unido.example', OIDC_CLIENT_ID: 'a', OIDC_CLIENT_SECRET: 'b' };

describe('another service to sign in by', () => {
  it('is there when it is named, with what it gave for this product', () => {
    expect(oidcOf({ ...given, OIDC_NAME: 'UNIDO' })).toEqual({
      issuer: 'https://id.unido.example',
      clientId: 'a',
      clientSecret: 'b',
      name: 'UNIDO',
    });
    expect(oidcOf(given)?.name).toBe('id.unido.example');
    expect(oidcOf({})).toBeNull();
  });

  it.each([
    ['no secret', { ...given, OIDC_CLIENT_SECRET: '' }, /OIDC_CLIENT_SECRET/],
    ['no client', { ...given, OIDC_CLIENT_ID: '' }, /OIDC_CLIENT_ID/],
    ['plain http', { ...given, OIDC_ISSUER: 'http://id.unido.example' }, /https/],
    ['no address', { ...given, OIDC_ISSUER: 'unido' }, /OIDC_ISSUER/],
  ])('is refused with %s', (_what, environment, message) => {
    expect(() => oidcOf(environment)).toThrow(ConfigError);
    expect(() => oidcOf(environment)).toThrow(message);
  });
});
