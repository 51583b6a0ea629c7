import { flag, instant, integer, json, maybe, select, text } from '../../platform/database/columns.ts';
import { statement } from '../../platform/database/database.ts';
import { eventLine } from '../../platform/jobs/event-line.ts';

const wanted = { isWanted: flag('exists (select from webhook w where w.is_active and $1 = any(w.events))') };
/** Whether anybody wants to hear of an event. */
export const webhookWanted = statement('webhook_wanted', `select ${select(wanted)}`, wanted);

/** A delivery to each webhook that hears of the event, once, each told as due. */
export const makeDeliveries = statement(
  'webhook_deliveries_made',
  `with d as (
     insert into webhook_delivery (webhook_id, event_id, event, payload, happened_at)
     select w.id, $1, $2, $3::jsonb, $4 from webhook w where w.is_active and $2 = any(w.events)
     on conflict (webhook_id, event_id) do nothing
     returning id
   )
   ${eventLine({ event: 'webhook.delivery-due', id: 'uuid_v7()', payload: { deliveryId: 'd.id' }, from: 'd' })}`,
);

const due = {
  id: text('d.id'),
  webhookId: text('d.webhook_id'),
  eventId: text('d.event_id'),
  event: text('d.event'),
  payload: json<Record<string, unknown>>('d.payload'),
  happenedAt: instant('d.happened_at'),
  attempts: integer('d.attempts'),
  url: text('w.url'),
  secret: text('w.secret'),
  formerSecret: maybe(text('case when w.former_until > now() then w.former_secret end')),
};
/** Counts the attempt before it is made, so that one in which the worker is killed counts too. */
export const beginAttempt = statement(
  'webhook_attempt_begun',
  `update webhook_delivery d set attempts = d.attempts + 1, attempted_at = now()
     from webhook w
    where d.id = $1 and d.state = 'waiting' and w.id = d.webhook_id and (w.is_active or d.event = $2)
   returning ${select(due)}`,
  due,
);

/** Nothing goes to a webhook that is off; what is done already stays as it is. */
export const endUnsent = statement(
  'webhook_delivery_unsent',
  `update webhook_delivery set state = 'failed', fault = 'off', status = null, millis = null, answer = ''
    where id = $1 and state = 'waiting'`,
);

/** It is no longer everybody's to read. */
export const withhold = statement(
  'webhook_delivery_withheld',
  `update webhook_delivery set state = 'withheld', fault = null, status = null, millis = null, answer = ''
    where id = $1 and state = 'waiting'`,
);

const after = { failingSince: maybe(instant('w.failing_since')) };
/** What came of an attempt. A ping says nothing about how events fare, unless it was taken. */
export const endAttempt = statement(
  'webhook_attempt_ended',
  `with d as (
     update webhook_delivery set state = $2, status = $3, millis = $4, fault = $5, answer = $6 where id = $1
     returning webhook_id, event, attempted_at
   )
   update webhook w
      set failing_since = case when $5::text is null then null when d.event = $7 then w.failing_since
                               else coalesce(w.failing_since, d.attempted_at) end
     from d where w.id = d.webhook_id
   returning ${select(after)}`,
  after,
);
