import { uuidV7 } from '@cluster-commons/domain/kernel';

/** A key that names one intended act, made where its form is shown, so that a form sent twice acts once. */
export const newClientKey = (): string => uuidV7(Date.now(), crypto.getRandomValues(new Uint8Array(10)));
