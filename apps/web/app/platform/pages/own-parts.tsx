import type { Operation, Run, RunResult } from '@cluster-commons/bridge';
import { createContext, useContext, type ComponentType } from 'react';

/** Things that pages show and that features add to, each with what a part is told of it. */
export interface Things {
  thread: { id: string; title: string; number: number; slug: string };
  person: { id: string; name: string };
  /** Its id is the tag as it is written, its name that of the reader's language. */
  tag: { id: string; name: string };
  /** A post whose words the reader sees. */
  post: {
    id: string;
    number: number;
  };
}
export type ThingKind = keyof Things;

/** Ids of the things that a page shows, by kind. */
export type ShownThings = Partial<Record<ThingKind, readonly string[]>>;

type Shows<Found> = { readonly [Kind in ThingKind]?: ComponentType<{ thing: Things[Kind]; found: Found }> };

/** What is the reader's own beside things of several kinds, asked for together. */
interface OwnPartsDefinition<Found, Variables> {
  document: Operation<Found, Variables>;
  variables: (ids: ShownThings) => Variables;
  /** Each a `data-part` by itself, so that an act changes it alone; of a post, which is one, without. */
  shows: Shows<Found>;
}

/** What is the reader's own beside a thing that others show, such as its bookmark: asked for many things at once. */
interface OwnPartDefinition<Kind extends ThingKind, Found, Variables> {
  of: Kind;
  document: Operation<Found, Variables>;
  variables: (ids: readonly string[]) => Variables;
  /** A `data-part` by itself, so that an act changes it alone; of a post, which is one, without. */
  Show: ComponentType<{ thing: Things[Kind]; found: Found }>;
}

export interface OwnPart<Found = unknown> {
  ask: (run: Run, ids: ShownThings) => Promise<RunResult<Found>>;
  shows: { readonly [Kind in ThingKind]?: ComponentType<{ thing: Things[ThingKind]; found: unknown }> };
}

export const defineOwnParts = <Found, Variables>({
  document,
  variables,
  shows,
}: OwnPartsDefinition<Found, Variables>): OwnPart<Found> => ({
  ask: (run, ids) => run(document, variables(ids)),
  shows: shows as OwnPart['shows'],
});

export const defineOwnPart = <Kind extends ThingKind, Found, Variables>({
  of,
  document,
  variables,
  Show,
}: OwnPartDefinition<Kind, Found, Variables>): OwnPart<Found> => ({
  ask: (run, ids) => run(document, variables(ids[of] ?? [])),
  shows: { [of]: Show } as OwnPart['shows'],
});

let known: readonly OwnPart[] = [];

/** Names the parts that features add to the pages of others; the application does so once, when it starts. */
export const setOwnParts = (parts: readonly OwnPart[]): void => void (known = parts);

/** The parts that have something to add to these things. */
export const ownPartsFor = (shown: ShownThings): OwnPart[] =>
  known.filter(({ shows }) => Object.entries(shown).some(([kind, ids]) => kind in shows && ids.length > 0));

/** What was found for each part on this page. */
export const OwnPartsContext = createContext<ReadonlyMap<OwnPart, unknown>>(new Map());

/** The place for what is the reader's own beside a thing; empty for signed-out readers. */
export function OwnParts<Kind extends ThingKind>({ of, thing }: { of: Kind; thing: Things[Kind] }) {
  return Array.from(useContext(OwnPartsContext), ([part, found], index) => (
    <Own key={index} Show={part.shows[of]} thing={thing} found={found} />
  ));
}

interface OwnProps {
  Show: OwnPart['shows'][ThingKind];
  thing: Things[ThingKind];
  found: unknown;
}

const Own = ({ Show, thing, found }: OwnProps) => Show && <Show thing={thing} found={found} />;
/** What a part found on this page, for what else depends on it; null for signed-out readers, and where it shows no such thing. */
export const useOwnPart = <Found,>(part: OwnPart<Found>): Found | null =>
  (useContext(OwnPartsContext).get(part) as Found | undefined) ?? null;
