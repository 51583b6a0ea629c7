import { startProduct } from '@cluster-commons/tools/test/product.ts';
import webPush from 'web-push';

/** Starts the built product once for the run, with the demo world, and ends it after the last journey. */
export default async function start(): Promise<() => Promise<void>> {
  const { publicKey, privateKey } = webPush.generateVAPIDKeys();
  const push = { PUSH_PUBLIC_KEY: publicKey, PUSH_PRIVATE_KEY: privateKey };
  const product = await startProduct({ env: { RATE_LIMIT_FACTOR: '1000', LOG_LEVEL: 'warn', ...push } });
  process.env['PRODUCT_ADDRESS'] = product.address;
  process.env['PRODUCT_DATA_DIR'] = product.dataDir;
  return product.stop;
}
