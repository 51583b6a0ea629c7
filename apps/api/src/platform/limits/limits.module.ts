import { Global, Module } from '@nestjs/common';
import { RateLimits } from './rate-limits.ts';
import { Work } from './work.ts';

@Global()
@Module({ providers: [RateLimits, Work], exports: [RateLimits, Work] })
export class LimitsModule {}
