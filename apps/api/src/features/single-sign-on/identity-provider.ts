import { Inject, Injectable } from '@nestjs/common';
import * as openid from 'openid-client';
import { isLoopback } from '@cluster-commons/domain/kernel';
import { mailAddress } from '../accounts/index.ts';
import { CONFIG } from '../../platform/config/config.module.ts';
import type { Config } from '../../platform/config/config.ts';

/** A sign-in that was begun there, as this browser keeps it until it comes back. */
export interface Begun {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

/** Somebody whom the other service knows. */
export interface KnownPerson {
  /** Of the service, so that two services never mean the same person by one name. */
  readonly issuer: string;
  /** What the service calls them, for ever. */
  readonly subject: string;
  /** Null where it does not tell, or has not confirmed that it is theirs. */
  readonly email: string | null;
  readonly name: string | null;
}

/** Seconds that the other service may take for each answer. */
const patienceSeconds = 10;
const scope = 'openid email profile';
/** Where it leads back to; it is registered there. */
export const callbackPath = '/auth/callback/oidc';

/** The other service by which people may sign in (OpenID Connect), where one is configured. */
@Injectable()
export class IdentityProvider {
  #found: Promise<openid.Configuration> | null = null;

  constructor(@Inject(CONFIG) private readonly config: Config) {}

  /** The address there to which a browser is led, and what it keeps meanwhile; null where none is configured. */
  async begin(): Promise<{ address: URL; begun: Begun } | null> {
    const known = await this.configuration();
    if (known === null) return null;
    const verifier = openid.randomPKCECodeVerifier();
    const begun = { state: openid.randomState(), nonce: openid.randomNonce(), verifier };
    const address = openid.buildAuthorizationUrl(known, {
      redirect_uri: this.config.publicUrl + callbackPath,
      scope,
      state: begun.state,
      nonce: begun.nonce,
      code_challenge: await openid.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
    });
    return { address, begun };
  }

  /**
   * Whom the service says it is.
   * @param answer path and query by which it led back
   * @returns null where the answer does not belong to what was begun, or the service does not stand by it
   */
  async finish(answer: string, { state, nonce, verifier }: Begun): Promise<KnownPerson | null> {
    const known = await this.configuration();
    if (known === null) return null;
    const checks = { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier, idTokenExpected: true };
    const tokens = await openid
      .authorizationCodeGrant(known, new URL(this.config.publicUrl + answer), checks)
      .catch(refusedByLibrary);
    const claims = tokens?.claims();
    if (!tokens || !claims) return null;
    const { issuer, userinfo_endpoint: more } = known.serverMetadata();
    const asks = claims['email'] === undefined && more !== undefined;
    const told = asks
      ? await openid.fetchUserInfo(known, tokens.access_token, claims.sub).catch(refusedByLibrary)
      : claims;
    const { email, name, email_verified: isConfirmed } = (told ?? {}) as Record<string, unknown>;
    return {
      issuer,
      subject: claims.sub,
      email: typeof email === 'string' && isConfirmed === true ? mailAddress(email) : null,
      name: typeof name === 'string' ? name : null,
    };
  }

  /** Asked for when somebody signs in first, and again while it was not to be had: without it all else goes on. */
  private async configuration(): Promise<openid.Configuration | null> {
    const { oidc } = this.config;
    if (oidc === null) return null;
    const issuer = new URL(oidc.issuer);
    this.#found ??= openid
      .discovery(issuer, oidc.clientId, oidc.clientSecret, undefined, {
        timeout: patienceSeconds,
        execute: [
          openid.enableNonRepudiationChecks,
          ...(isLoopback(issuer.hostname) ? [openid.allowInsecureRequests] : []),
        ],
      })
      .catch((error: unknown) => {
        this.#found = null;
        throw error;
      });
    return this.#found;
  }
}

/** The library throws for each thing that is wrong with an answer, which came from outside. */
const refusedByLibrary = (): null => null;
