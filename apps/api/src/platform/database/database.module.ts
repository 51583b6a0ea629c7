import { Global, Module } from '@nestjs/common';
import type { Config } from '../config/config.ts';
import { CONFIG } from '../config/config.module.ts';
import { Database, POOL, ReadinessDatabase, StandbyDatabase } from './database.ts';
import { createPool } from './pool.ts';
import { PrismaService } from './prisma.service.ts';

/** A check of a version takes a fraction of a millisecond; waiting for a connection would cost more than the check. */
const standbyConnections = 12;

@Global()
@Module({
  providers: [
    {
      provide: POOL,
      inject: [CONFIG],
      useFactory: (config: Config) => createPool(config.databaseUrl),
    },
    Database,
    {
      provide: StandbyDatabase,
      inject: [CONFIG],
      useFactory: (config: Config) => new StandbyDatabase(createPool(config.databaseUrl, standbyConnections)),
    },
    {
      provide: ReadinessDatabase,
      inject: [CONFIG],
      useFactory: (config: Config) => new ReadinessDatabase(createPool(config.databaseUrl, 1)),
    },
    PrismaService,
  ],
  exports: [POOL, Database, StandbyDatabase, ReadinessDatabase, PrismaService],
})
export class DatabaseModule {}
