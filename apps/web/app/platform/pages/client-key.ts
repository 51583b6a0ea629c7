import { uuidV7 } from '@cluster-commons/domain/kernel';

/** A key that names one intended act, made where the form is shown. */
export const newClientKey = (): string => uuidV7(Date.now(), crypto.getRandomValues(new Uint8Array(10)));
