import { LRUCache } from 'lru-cache';
import type { DocumentNode } from 'graphql';
import { processLimits } from '@cluster-commons/domain/kernel';

/** In the form in which the GraphQL server asks for what it keeps. */
interface Kept<Value> {
  get(key: string): Promise<Value | undefined>;
  set(key: string, value: Value): Promise<void>;
  delete(key: string): Promise<boolean>;
}

/** Keeps what was asked for last, so many bytes of it. */
function keptWithin<Value extends object | string>(maxSize: number, bytesOf: (value: Value) => number): Kept<Value> {
  const kept = new LRUCache<string, Value>({
    maxSize,
    sizeCalculation: (value, key) => bytesOf(value) + 2 * key.length + 1,
  });
  return {
    get: async (key) => kept.get(key),
    set: async (key, value) => void kept.set(key, value),
    delete: async (key) => kept.delete(key),
  };
}

/** A document in memory by its length as JSON, which is measured more easily. */
const memoryOfJson = 4;

/** Documents that were parsed and found valid. Strangers choose them, so that their bytes are counted. */
export const keptDocuments = (): Kept<DocumentNode> =>
  keptWithin(processLimits.documentBytes, (document) => memoryOfJson * JSON.stringify(document).length);

/** Texts of operations by their hashes. */
export const keptTexts = (): Kept<string> => keptWithin(processLimits.operationTextBytes, (text) => 2 * text.length);
