import { part } from './address.ts';
import type { Place } from './place.ts';

/** Where a service posts mails that came in for us. */
export const mailInPath = '/mail/in';

/** Where mails of one kind are stopped, by the token of their link; `/unsubscribe` is what mail programs look for. */
export const unsubscribePath = (token: string): string => `/unsubscribe/${part(token)}`;

/** Whoever has the mail is let in, whether they are signed in or not. */
export const mailPlaces: readonly Place[] = [{ path: '/unsubscribe', isEntrance: true }];
