import { isIP } from 'node:net';
import type { AuthenticationResponseJSON, RegistrationResponseJSON, WebAuthnCredential } from '@simplewebauthn/server';
import { Inject, Injectable } from '@nestjs/common';
import { passkeyLimits } from '@cluster-commons/domain/accounts';
import { CONFIG } from '../../platform/config/config.module.ts';
import type { Config } from '../../platform/config/config.ts';
import { Challenges } from './challenges.ts';

/** An answer that holds, with the challenge that it has signed. */
type Held<Info> = Info & { challenge: string };

interface NewPasskey {
  credentialId: string;
  publicKey: Uint8Array<ArrayBuffer>;
  signCount: number;
  transports: string[];
}

/** Loaded when somebody asks for a passkey first: the start does not wait for it. */
const library = () => import('@simplewebauthn/server');

const signIn = 'sign-in';
const adding = (memberId: string): string => `add ${memberId}`;
const timeout = passkeyLimits.challengeSeconds * 1000;

/** Who devices give passkeys to: this product under its public name. Both ways the device has to ask who holds it. */
@Injectable()
export class RelyingParty {
  readonly #origin: string;
  readonly #host: string;

  constructor(
    @Inject(CONFIG) config: Config,
    private readonly challenges: Challenges,
  ) {
    const url = new URL(config.publicUrl);
    this.#origin = url.origin;
    this.#host = url.hostname;
  }

  /** Browsers tie passkeys to a name; where the product is called by a number there are none. */
  get isNamed(): boolean {
    return isIP(this.#host.replace(/^\[|\]$/g, '')) === 0;
  }

  /** Asks any device for a passkey of any member, as JSON for browsers. */
  async askForOne(now: Date): Promise<string> {
    const { generateAuthenticationOptions } = await library();
    const options = await generateAuthenticationOptions({
      rpID: this.#host,
      challenge: this.challenges.make(signIn, now),
      userVerification: 'required',
      timeout,
    });
    return JSON.stringify(options);
  }

  /** Asks a device to make a passkey for a member, as JSON for browsers. */
  async askForNew(
    member: { id: string; name: string; email: string },
    network: string,
    known: readonly { id: string; transports: string[] }[],
    now: Date,
  ): Promise<string> {
    const { generateRegistrationOptions } = await library();
    const options = await generateRegistrationOptions({
      rpName: network,
      rpID: this.#host,
      userID: new Uint8Array(Buffer.from(member.id.replaceAll('-', ''), 'hex')),
      userName: member.email,
      userDisplayName: member.name,
      challenge: this.challenges.make(adding(member.id), now),
      attestationType: 'none',
      excludeCredentials: [...known],
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
      timeout,
    });
    return JSON.stringify(options);
  }

  /** What a new passkey is; null for an answer that does not hold. */
  async readNew(response: RegistrationResponseJSON, memberId: string, now: Date): Promise<Held<NewPasskey> | null> {
    const challenge = this.expected(adding(memberId), now);
    const { verifyRegistrationResponse } = await library();
    const verified = await verifyRegistrationResponse({
      response,
      expectedChallenge: challenge.matches,
      expectedOrigin: this.#origin,
      expectedRPID: this.#host,
      requireUserVerification: true,
    }).catch(refusedByLibrary);
    if (!verified?.verified) return null;
    const { id, publicKey, counter } = verified.registrationInfo.credential;
    const transports = response.response.transports ?? [];
    return { challenge: challenge.seen(), credentialId: id, publicKey, signCount: counter, transports };
  }

  /** How often the passkey has signed by now; null for an answer that does not hold. */
  async readOne(
    response: AuthenticationResponseJSON,
    credential: WebAuthnCredential,
    now: Date,
  ): Promise<Held<{ signCount: number }> | null> {
    const challenge = this.expected(signIn, now);
    const { verifyAuthenticationResponse } = await library();
    const verified = await verifyAuthenticationResponse({
      response,
      credential,
      expectedChallenge: challenge.matches,
      expectedOrigin: this.#origin,
      expectedRPID: this.#host,
      requireUserVerification: true,
    }).catch(refusedByLibrary);
    return verified?.verified
      ? { challenge: challenge.seen(), signCount: verified.authenticationInfo.newCounter }
      : null;
  }

  /** Compares what was signed with what is asked, and remembers it. */
  private expected(use: string, now: Date) {
    let seen = '';
    return {
      matches: (signed: string): boolean => {
        seen = Buffer.from(signed, 'base64url').toString();
        return this.challenges.holds(seen, use, now);
      },
      seen: () => seen,
    };
  }
}

/** The library throws for each thing that is wrong with an answer, which came from outside. */
const refusedByLibrary = (): null => null;
