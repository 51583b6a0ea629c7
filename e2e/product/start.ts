import { freePort } from '@cluster-commons/tools/postgres/server.ts';
import { startProduct } from '@cluster-commons/tools/test/product.ts';
import webPush from 'web-push';

/** Starts the built product once for the run, with the demo world, and ends it after the last journey. */
export default async function start(): Promise<() => Promise<void>> {
  const mailPort = String(await freePort());
  const { publicKey, privateKey } = webPush.generateVAPIDKeys();
  const product = await startProduct({
    env: {
      RATE_LIMIT_FACTOR: '1000',
      LOG_LEVEL: 'warn',
      MAIL_IN_ADDRESS: 'reply@in.journeys.example',
      MAIL_IN_URL: `smtp://127.0.0.1:${mailPort}`,
      PUSH_PUBLIC_KEY: publicKey,
      PUSH_PRIVATE_KEY: privateKey,
    },
  });
  process.env['PRODUCT_ADDRESS'] = product.address;
  process.env['PRODUCT_DATA_DIR'] = product.dataDir;
  process.env['PRODUCT_MAIL_PORT'] = mailPort;
  return product.stop;
}
