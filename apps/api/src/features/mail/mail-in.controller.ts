import { createHash, timingSafeEqual } from 'node:crypto';
import { Controller, HttpCode, Inject, Post, Query, Req } from '@nestjs/common';
import type { Request } from 'express';
import { mailLimits } from '@cluster-commons/domain/mail';
import { Public } from '../../platform/auth/access.ts';
import { CONFIG } from '../../platform/config/config.module.ts';
import type { Config } from '../../platform/config/config.ts';
import { ApiError } from '../../platform/graphql/errors.ts';
import { TakeMail } from './take-mail.ts';

const hashOf = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Read here and not before: without the secret nothing is read at all. Null for what is empty or too large. */
async function read(req: Request): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of req as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > mailLimits.inBytes) return null;
    chunks.push(chunk);
  }
  return bytes === 0 ? null : Buffer.concat(chunks);
}

/**
 * `POST /mail/in?from=…&to=…`: a service that takes our mail posts each as it came (`message/rfc822`), with the secret it
 * shares with us. Answered with 204 once it is kept; without the secret there is nothing here.
 */
@Public()
@Controller('mail')
export class MailInController {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly taking: TakeMail,
  ) {}

  @Post('in')
  @HttpCode(204)
  async take(
    @Req() req: Request,
    @Query('from') sender: string | undefined,
    @Query('to') to: string | string[] | undefined,
  ): Promise<void> {
    const secret = this.config.mailIn?.secret ?? null;
    const given = /^Bearer (.+)$/.exec(req.get('authorization') ?? '')?.[1] ?? '';
    if (secret === null || !timingSafeEqual(hashOf(given), hashOf(secret))) throw new ApiError('NOT_FOUND');
    const raw = await read(req);
    if (raw === null) throw new ApiError('BAD_INPUT');
    const receivers = [to ?? []].flat().flatMap((each) => each.split(','));
    const taken = await this.taking.run({
      sender: sender ?? '',
      receivers: receivers.map((each) => each.trim()).slice(0, mailLimits.receivers),
      raw,
    });
    if (taken === 0) throw new ApiError('NOT_FOUND');
  }
}
