import { startProduct } from '@cluster-commons/tools/test/product.ts';

/** Starts the built product once for the run, with the demo world, and ends it after the last journey. */
export default async function start(): Promise<() => Promise<void>> {
  const product = await startProduct({ env: { RATE_LIMIT_FACTOR: '1000', LOG_LEVEL: 'warn' } });
  process.env['PRODUCT_ADDRESS'] = product.address;
  process.env['PRODUCT_DATA_DIR'] = product.dataDir;
  return product.stop;
}
