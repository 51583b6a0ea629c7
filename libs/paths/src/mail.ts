import { part } from './address.ts';

/** Where a service posts mails that came in for us. */
export const mailInPath = '/mail/in';

/** Where mails of one kind are stopped, by the token of their link; `/unsubscribe` is what mail programs look for. */
export const unsubscribePath = (token: string): string => `/unsubscribe/${part(token)}`;
