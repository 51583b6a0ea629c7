import type { Operation, Run, RunResult } from '@cluster-commons/bridge';
import type { ReactionKind } from '../../gql/index.ts';
import { createContext, useContext, type ComponentType } from 'react';

/** Things that pages show and that features add to, each with what a part is told of it. */
export interface Things {
  thread: { id: string; title: string };
  /** A post whose words the reader sees. */
  post: {
    id: string;
    number: number;
    /** Number of its thread. */
    thread: number;
    reactions: readonly { readonly kind: ReactionKind; readonly count: number }[];
  };
}
export type ThingKind = keyof Things;

/** What is the reader's own beside a thing that others show, such as its bookmark: asked for many things at once. */
interface OwnPartDefinition<Kind extends ThingKind, Found, Variables> {
  of: Kind;
  document: Operation<Found, Variables>;
  variables: (ids: readonly string[]) => Variables;
  /** A `data-part` by itself, so that an act changes it alone; of a post, which is one, without. */
  Show: ComponentType<{ thing: Things[Kind]; found: Found }>;
}

export interface OwnPart {
  of: ThingKind;
  ask: (run: Run, ids: readonly string[]) => Promise<RunResult<unknown>>;
  Show: ComponentType<{ thing: Things[ThingKind]; found: unknown }>;
}

export const defineOwnPart = <Kind extends ThingKind, Found, Variables>({
  of,
  document,
  variables,
  Show,
}: OwnPartDefinition<Kind, Found, Variables>): OwnPart => ({
  of,
  ask: (run, ids) => run(document, variables(ids)),
  Show: Show as OwnPart['Show'],
});

let known: readonly OwnPart[] = [];

/** Names the parts that features add to the pages of others; the application does so once, when it starts. */
export const setOwnParts = (parts: readonly OwnPart[]): void => void (known = parts);

/** Ids of the things that a page shows, by kind. */
export type ShownThings = Partial<Record<ThingKind, readonly string[]>>;

/** A part, and the ids of what it adds to. */
export interface PartOfThings {
  part: OwnPart;
  ids: readonly string[];
}

/** The parts that have something to add to these things. */
export const ownPartsFor = (shown: ShownThings): PartOfThings[] =>
  known.map((part) => ({ part, ids: shown[part.of] ?? [] })).filter(({ ids }) => ids.length > 0);

/** What was found for each part on this page. */
export const OwnPartsContext = createContext<ReadonlyMap<OwnPart, unknown>>(new Map());

/** The place for what is the reader's own beside a thing; empty for signed-out readers. */
export function OwnParts<Kind extends ThingKind>({ of, thing }: { of: Kind; thing: Things[Kind] }) {
  return Array.from(useContext(OwnPartsContext), ([part, found], index) =>
    part.of === of ? <part.Show key={index} thing={thing} found={found} /> : null,
  );
}
