import { Injectable } from '@nestjs/common';
import { delivery, type EventName, type Happened } from '@cluster-commons/domain/events';
import type { Told } from '../live/channel.ts';

/** How often and how soon a failed handler is tried again. */
export interface Retries {
  readonly retries: number;
  readonly firstRetrySeconds: number;
}

export interface Handler {
  readonly name: string;
  readonly events: ReadonlySet<EventName>;
  readonly retries: Retries;
  /** Rejects to be tried again later. */
  readonly handle: (event: Happened) => Promise<void>;
}

export interface Scheduled {
  readonly name: string;
  /** When, as cron in UTC. */
  readonly cron: string;
  readonly work: () => Promise<void>;
}

type NewsOf = (event: Happened) => Told | null;

const nameShape = /^[a-z]+(-[a-z]+)*$/;

/** What features do when something happened, and what is done by the clock. Modules fill it before the worker starts. */
@Injectable()
export class Handlers {
  readonly #handlers = new Map<string, Handler>();
  readonly #news = new Map<EventName, NewsOf[]>();
  readonly #scheduled = new Map<string, Scheduled>();

  /**
   * Has one or more events handled: at least once each, in no order, together with up to nine others. A failure is
   * tried again and ends as a dead letter.
   * @param name of the handler and of its queue; changing it leaves what waits in the old queue behind
   * @param handle reads what it needs by the ids, as things are then, and decides whether there is still something to do
   * @throws for a name that is taken
   */
  on<Name extends EventName>(
    events: Name | readonly Name[],
    name: string,
    handle: (event: Happened<Name>) => Promise<void>,
    retries: Retries = delivery,
  ): void {
    this.requireFree(name);
    const names: readonly EventName[] = typeof events === 'string' ? [events] : events;
    this.#handlers.set(name, {
      name,
      events: new Set(names),
      retries,
      handle: handle as (event: Happened) => Promise<void>,
    });
  }

  /**
   * Makes news for browsers of one or more events. The relay publishes them right after its commit, outside of any
   * queue: within a blink of the act, and once at the most.
   */
  news<Name extends EventName, News extends object>(
    events: Name | readonly Name[],
    newsOf: (event: Happened<Name>) => Told<News> | null,
  ): void {
    const names: readonly EventName[] = typeof events === 'string' ? [events] : events;
    for (const event of names) this.#news.set(event, [...(this.#news.get(event) ?? []), newsOf as NewsOf]);
  }

  /**
   * Has work done by the clock, once for the whole product.
   * @param cron in UTC, such as `40 2 * * *`
   * @throws for a name that is taken
   */
  scheduled(name: string, cron: string, work: () => Promise<void>): void {
    this.requireFree(name);
    this.#scheduled.set(name, { name, cron, work });
  }

  get all(): readonly Handler[] {
    return [...this.#handlers.values()];
  }

  get allScheduled(): readonly Scheduled[] {
    return [...this.#scheduled.values()];
  }

  of(event: EventName): readonly Handler[] {
    return this.all.filter(({ events }) => events.has(event));
  }

  /** News of these events, in order; of several for one channel the last stands for all. */
  newsOf(events: readonly Happened[]): Told[] {
    const latest = new Map<string, Told>();
    for (const event of events) {
      for (const make of this.#news.get(event.name) ?? []) {
        const told = make(event);
        if (told === null) continue;
        latest.delete(told.channel.name);
        latest.set(told.channel.name, told);
      }
    }
    return [...latest.values()];
  }

  private requireFree(name: string): void {
    if (!nameShape.test(name)) throw new Error(`${name} is no name for a handler: use small letters and hyphens`);
    if (this.#handlers.has(name) || this.#scheduled.has(name)) throw new Error(`Two handlers are called ${name}`);
  }
}
