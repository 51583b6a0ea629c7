import { startThrowaway } from '@cluster-commons/tools/postgres/throwaway.ts';
import { startProduct, type RunningProduct } from '@cluster-commons/tools/test/product.ts';

/** The built product as it is first started in production: nobody has an account. */
export async function startEmptyProduct(): Promise<RunningProduct> {
  const database = await startThrowaway({ migrate: false, isDurable: true });
  try {
    const product = await startProduct({
      env: {
        DATABASE_URL: await database.createDatabase('commons'),
        AUTH_SECRET: 'only for the journeys of an empty network',
        LOG_LEVEL: 'warn',
        RATE_LIMIT_FACTOR: '1000',
      },
    });
    return {
      ...product,
      stop: async () => {
        await product.stop();
        await database.stop();
      },
    };
  } catch (error) {
    await database.stop();
    throw error;
  }
}
