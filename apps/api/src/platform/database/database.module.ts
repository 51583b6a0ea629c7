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
      useFactory: (config: Config) => createPool(config.databaseUrl),
    },
    Database,
    PrismaService,
  ],
  exports: [POOL, Database, PrismaService],
})
export class DatabaseModule {}
