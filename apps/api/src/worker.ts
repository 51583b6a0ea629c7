import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { Logger } from 'nestjs-pino';
import { ConfigError, configFrom } from './platform/config/config.ts';
import { createLogger } from './platform/http/logger.ts';
import { WorkerModule } from './app.module.ts';

try {
  const config = configFrom(process.env);
  const app = await NestFactory.createApplicationContext(WorkerModule.of(config, createLogger(config, 'worker')), {
    logger: ['error', 'warn'],
  });
  app.useLogger(app.get(Logger));
  app.enableShutdownHooks();
} catch (error) {
  process.stderr.write(
    `${error instanceof ConfigError ? error.message : String(error instanceof Error ? error.stack : error)}\n`,
  );
  process.exitCode = 1;
  setTimeout(() => process.exit(1), 1_000).unref();
}
