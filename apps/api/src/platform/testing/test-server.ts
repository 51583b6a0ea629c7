import { Module, type DynamicModule, type Type } from '@nestjs/common';
import { AppModule } from '../../app.module.ts';
import type { Config } from '../config/config.ts';
import { startServer } from '../http/server.ts';
import { testConfig } from './test-config.ts';
import { createTestDatabase } from './test-database.ts';

export interface TestServer {
  origin: string;
  port: number;
  config: Config;
  /** Of the database itself, also where the server reaches it another way. */
  connectionString: string;
  /** Ends the server as SIGTERM does; the database stays until `remove`. */
  end(): Promise<void>;
  remove(): Promise<void>;
}

interface Wanted {
  environment?: Readonly<Record<string, string>>;
  /** Serves the built pages too. */
  withPages?: boolean;
  /** Parts that the product does not have, such as what holds a request until the spec lets it go. */
  extra?: readonly Type[];
  /** How the server reaches the database, where that is not by its own address. */
  way?: (connectionString: string) => Promise<string>;
}

@Module({})
class ExtendedModule {}

/** Boots the HTTP process on a database of its own. */
export async function startTestServer({
  environment,
  withPages = false,
  extra = [],
  way,
}: Wanted = {}): Promise<TestServer> {
  const { connectionString, drop } = await createTestDatabase();
  const config = testConfig(way === undefined ? connectionString : await way(connectionString), environment);
  const moduleOf = (...given: Parameters<typeof AppModule.of>): DynamicModule => ({
    module: ExtendedModule,
    imports: [AppModule.of(...given), ...extra],
  });
  const server = await (withPages
    ? startServer(config, moduleOf)
    : startServer(config, moduleOf, async () => ({ answer: async () => false })));
  return {
    origin: `http://127.0.0.1:${server.port}`,
    port: server.port,
    config,
    connectionString,
    end: () => server.stop(),
    remove: async () => {
      await server.stop();
      await drop();
    },
  };
}
