import DataLoader from 'dataloader';

/** Keys that one statement is asked for at most. */
const mostKeys = 1_000;

/**
 * Asks once for what many want to know at the same moment, such as all who hear one piece of news. Nothing is kept: an
 * answer is read after everybody who gets it has asked.
 * @param askAll what is there of these keys, none of them twice
 * @returns asks for one; null for what is not there
 */
export function gathered<Value>(
  askAll: (keys: readonly string[]) => Promise<ReadonlyMap<string, Value>>,
): (key: string) => Promise<Value | null> {
  const loader = new DataLoader<string, Value | null>(
    async (keys) => {
      const found = await askAll([...new Set(keys)]);
      return keys.map((key) => found.get(key) ?? null);
    },
    { cache: false, maxBatchSize: mostKeys },
  );
  return (key) => loader.load(key);
}
