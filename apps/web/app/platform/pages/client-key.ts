import { uuidV7 } from '@cluster-commons/domain/kernel';
import { useState } from 'react';

/** A key that names one intended act, made where the form is shown. */
export const newClientKey = (): string => uuidV7(Date.now(), crypto.getRandomValues(new Uint8Array(10)));

const spent = new Set<string>();

/** Says that the act with this key was done. */
export const spendClientKey = (key: string): void => void spent.add(key);

/**
 * The key of a form: the same while it is filled in, whatever is loaded meanwhile; a new one once its act was done.
 * @param fresh the key that came with the latest data
 */
export function useClientKey(fresh: string): string {
  const [key, setKey] = useState(fresh);
  if (key === fresh || !spent.has(key)) return key;
  setKey(fresh);
  return fresh;
}
