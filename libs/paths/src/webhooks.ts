import { part } from './address.ts';
import type { Place } from './place.ts';

export const adminWebhooksPath = '/admin/webhooks';
export const adminWebhookPath = (id: string): string => `${adminWebhooksPath}/${part(id)}`;

export const webhooksPlaces: readonly Place[] = [{ path: adminWebhooksPath, isForMembers: true, isForStaff: true }];
