import { createHmac, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { signedContent, webhookLimits } from '@cluster-commons/domain/webhooks';
import { seal, unseal } from '../../platform/auth/seal.ts';
import { CONFIG } from '../../platform/config/config.module.ts';
import type { Config } from '../../platform/config/config.ts';

/** Begins every secret, so that one that leaked is known for what it is. */
const prefix = 'whsec_';

/** A secret as its receiver gets it. */
export const newSecret = (): string => prefix + randomBytes(webhookLimits.secretBytes).toString('base64');

/**
 * The signature of a body by one secret (Standard Webhooks 1.0.0): `v1,` and HMAC-SHA256 in base64.
 * @param seconds of the attempt since 1970
 */
export function signatureOf(secret: string, id: string, seconds: number, body: string): string {
  const key = Buffer.from(secret.slice(prefix.length), 'base64');
  return `v1,${createHmac('sha256', key)
    .update(signedContent(id, seconds, body))
    .digest('base64')}`;
}

/** Keeps secrets encrypted: what is read out of the database alone signs nothing. */
@Injectable()
export class WebhookSecrets {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  seal(webhookId: string, secret: string): string {
    return seal(this.config, 'webhook', webhookId, secret);
  }

  /** Null where the product's secret is another one than it was. */
  open(webhookId: string, sealed: string): string | null {
    return unseal(this.config, 'webhook', webhookId, sealed);
  }
}
