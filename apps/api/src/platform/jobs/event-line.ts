import { faultOf, type EventName, type EventPayload } from '@cluster-commons/domain/events';
import type { Prisma } from '../../generated/prisma/client.ts';
import { chosen, type Either } from '../database/either.ts';
import { newId } from '../database/new-id.ts';
import type { Db } from '../database/prisma.service.ts';

/** SQL expressions of an event's values; parameters or columns of `from`. Both of two names carry the same. */
interface LineSql<Name extends EventName> {
  event: Name | Either<Name>;
  id: string;
  payload: { readonly [Field in keyof EventPayload<Name>]: string };
  /** Where the values come from, such as `t`: without a row nothing is told. */
  from: string;
}

/** The SQL that tells an event inside the act's own statement. */
export function eventLine<Name extends EventName>({ event, id, payload, from }: LineSql<Name>): string {
  const fields = Object.entries(payload).map(([field, value]) => `'${field}', ${String(value)}`);
  return `insert into outbox (id, event, payload)
     select ${id}::uuid, ${chosen(event, (name) => name)}, jsonb_build_object(${fields.join(', ')}) from ${from}`;
}

/** A thread after the act, for events that carry it: `t` returns id, version and post_count. */
export const threadPayload = { threadId: 't.id', version: 't.version', postCount: 't.post_count' } as const;

/**
 * Tells an event inside the caller's transaction.
 * @throws when the payload is not the event's
 */
export async function tell<Name extends EventName>(db: Db, event: Name, payload: EventPayload<Name>): Promise<void> {
  const fault = faultOf(event, payload);
  if (fault !== null) throw new Error(fault);
  await db.outbox.create({
    data: { id: newId(), event, payload: payload as Prisma.InputJsonObject },
    select: { id: true },
  });
}
