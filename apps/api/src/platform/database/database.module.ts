import { Global, Module } from '@nestjs/common';
import type { Config } from '../config/config.ts';
import { CONFIG } from '../config/config.module.ts';
import { Database, POOL } from './database.ts';
import { createPool } from './pool.ts';
import { PrismaService } from './prisma.service.ts';

@Global()
@Module({
  providers: [
    {
      provide: POOL,
      inject: [CONFIG],
      useFactory: (config: Config) => {
        const pool = createPool(config.databaseUrl);
        // Without a listener an idle connection's loss would end the process; the next query reports it anyway.
        pool.on('error', () => undefined);
        return pool;
      },
    },
    Database,
    PrismaService,
  ],
  exports: [POOL, Database, PrismaService],
})
export class DatabaseModule {}
