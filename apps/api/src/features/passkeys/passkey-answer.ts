import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server';
import { passkeyLimits } from '@cluster-commons/domain/accounts';
import * as z from 'zod';

/** What both answers of a device have; the library checks the rest. */
const answer = z.object({
  id: z.string().min(1).max(2000),
  rawId: z.string(),
  type: z.literal('public-key'),
  clientExtensionResults: z.record(z.string(), z.unknown()).default({}),
});
const assertion = answer.extend({
  response: z.object({
    clientDataJSON: z.string(),
    authenticatorData: z.string(),
    signature: z.string(),
    userHandle: z.string().optional(),
  }),
});
const registration = answer.extend({
  response: z.object({
    clientDataJSON: z.string(),
    attestationObject: z.string(),
    transports: z.array(z.string().max(40)).max(10).optional(),
  }),
});

function parsed<Shape extends z.ZodType>(shape: Shape, text: string): z.infer<Shape> | null {
  if (text.length > passkeyLimits.answerMost) return null;
  try {
    return shape.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

/** The answer of a device that has the passkey; null for anything else. */
export const assertionIn = (text: string): AuthenticationResponseJSON | null =>
  parsed(assertion, text) as AuthenticationResponseJSON | null;

/** The answer of a device that made a passkey; null for anything else. */
export const registrationIn = (text: string): RegistrationResponseJSON | null =>
  parsed(registration, text) as RegistrationResponseJSON | null;
