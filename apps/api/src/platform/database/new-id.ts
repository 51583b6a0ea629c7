import { randomBytes } from 'node:crypto';
import { uuidV7 } from '@cluster-commons/domain/kernel';

/** A fresh UUIDv7: sorted by time, unique without asking the database. */
export const newId = (): string => uuidV7(Date.now(), randomBytes(10));
