import 'reflect-metadata';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { MailedLinks } from './features/accounts/index.ts';
import { OfferSetUp } from './features/set-up/offer-set-up.ts';
import { ConfigModule } from './platform/config/config.module.ts';
import { ConfigError, configFrom } from './platform/config/config.ts';
import { DatabaseModule } from './platform/database/database.module.ts';

@Module({})
class InviteFirstModule {}

// Prints the address of the page on which a network gets its first administrator; nothing where it has one.
try {
  const config = configFrom(process.env);
  const app = await NestFactory.createApplicationContext(
    {
      module: InviteFirstModule,
      imports: [ConfigModule.of(config), DatabaseModule],
      providers: [MailedLinks, OfferSetUp],
    },
    { logger: ['error', 'warn'] },
  );
  const path = await app.get(OfferSetUp).run(process.argv[2] ?? null);
  if (path !== null) process.stdout.write(`${config.publicUrl}${path}\n`);
  await app.close();
} catch (error) {
  process.stderr.write(
    `${error instanceof ConfigError ? error.message : String(error instanceof Error ? error.stack : error)}\n`,
  );
  process.exitCode = 1;
}
