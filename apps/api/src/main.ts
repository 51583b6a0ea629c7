import 'reflect-metadata';
import { ConfigError, configFrom } from './platform/config/config.ts';
import { startServer } from './platform/http/server.ts';
import { AppModule } from './app.module.ts';

try {
  await startServer(configFrom(process.env), AppModule.of);
} catch (error) {
  process.stderr.write(
    `${error instanceof ConfigError ? error.message : String(error instanceof Error ? error.stack : error)}\n`,
  );
  process.exitCode = 1;
  setTimeout(() => process.exit(1), 1_000).unref();
}
