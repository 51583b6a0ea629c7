import { freePort } from '@cluster-commons/tools/postgres/server.ts';
import { startProduct } from '@cluster-commons/tools/test/product.ts';

/** Starts the built product once for the run, with the demo world, and ends it after the last journey. */
export default async function start(): Promise<() => Promise<void>> {
  const mailPort = String(await freePort());
  const product = await startProduct({
    env: {
      RATE_LIMIT_FACTOR: '1000',
      LOG_LEVEL: 'warn',
      MAIL_IN_ADDRESS: 'reply@in.journeys.example',
      MAIL_IN_URL: `smtp://127.0.0.1:${mailPort}`,
    },
  });
  process.env['PRODUCT_ADDRESS'] = product.address;
  process.env['PRODUCT_DATA_DIR'] = product.dataDir;
  process.env['PRODUCT_MAIL_PORT'] = mailPort;
  return product.stop;
}
