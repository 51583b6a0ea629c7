import { Global, Module } from '@nestjs/common';
import { CONFIG } from '../config/config.module.ts';
import type { Config } from '../config/config.ts';
import { Database } from '../database/database.ts';
import { Live } from './live.ts';
import { PostgresLive } from './postgres-live.ts';
import { RedisLive } from './redis-live.ts';

@Global()
@Module({
  providers: [
    {
      provide: Live,
      inject: [CONFIG, Database],
      useFactory: (config: Config, database: Database): Live =>
        config.redisUrl === null ? new PostgresLive(config, database) : new RedisLive(config),
    },
  ],
  exports: [Live],
})
export class LiveModule {}
