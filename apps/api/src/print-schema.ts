import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { printSchema } from 'graphql';
import { configFrom } from './platform/config/config.ts';
import { createLogger } from './platform/http/logger.ts';
import { AppModule } from './app.module.ts';

// Prints the schema that the code makes. Nothing is asked of the database, so any address does.
const config = configFrom({
  DATABASE_URL: 'postgresql://127.0.0.1:1/none',
  AUTH_SECRET: 'only-for-printing-the-schema-0000',
  LOG_LEVEL: 'silent',
});
const app = await NestFactory.create(AppModule.of(config, createLogger(config, 'schema')), { logger: ['error'] });
await app.init();
process.stdout.write(`${printSchema(app.get(GraphQLSchemaHost).schema)}\n`, () => process.exit(0));
