import type { AuditAct } from '@cluster-commons/domain/audit';
import type { Entry } from '../entry.ts';
import { accountActs } from '../record-acts/accounts.ts';
import { commonsActs } from '../record-acts/commons.ts';

/** Every act on record has its name. */
export const recordActs = {
  ...accountActs,
  ...commonsActs,
} satisfies Readonly<Record<`record.act.${AuditAct}`, Entry>>;
