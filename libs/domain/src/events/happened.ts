import { isUuid } from '../kernel/index.ts';
import { events, isEventName, type EventName, type EventPayload, type PayloadKind } from './catalogue.ts';

/** One thing that happened. */
export type Happened<Name extends EventName = EventName> = {
  [Each in Name]: {
    /** Identifies the event: a handler does not handle the same id twice. */
    readonly id: string;
    readonly name: Each;
    /** When the act was done, an ISO instant in milliseconds. */
    readonly at: string;
    readonly payload: EventPayload<Each>;
  };
}[Name];

const fits: Record<PayloadKind, (value: unknown) => boolean> = {
  id: (value) => typeof value === 'string' && isUuid(value),
  number: (value) => Number.isSafeInteger(value),
};

/** Why a line is not a valid event, as a sentence for operators; null when it is valid. */
export function faultOf(name: string, payload: unknown): string | null {
  if (!isEventName(name)) return `There is no event ${name}.`;
  if (typeof payload !== 'object' || payload === null || Array.isArray(payload)) {
    return `The payload of ${name} is no object.`;
  }
  const wanted: Readonly<Record<string, PayloadKind>> = events[name].payload;
  const given = new Map<string, unknown>(Object.entries(payload));
  for (const [field, kind] of Object.entries(wanted)) {
    if (!fits[kind](given.get(field)))
      return `${name}: ${field} has to be ${kind === 'id' ? 'an id' : 'a whole number'}.`;
  }
  const more = [...given.keys()].find((field) => !Object.hasOwn(wanted, field));
  return more === undefined ? null : `${name} carries no ${more}.`;
}
