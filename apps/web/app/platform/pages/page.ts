import { pageRequestContext, type Operation, type PageRequest, type PageViewer } from '@cluster-commons/bridge';
import type { Language } from '@cluster-commons/domain/kernel';
import { createContext, useContext } from 'react';
import { dataOf, toSignIn } from '../errors/failures.ts';
import { data as respond, type LoaderFunctionArgs } from '../routing/routing.ts';
import { newClientKey } from './client-key.ts';
import { ownPartsFor, type OwnPart, type ShownThings } from './own-parts.tsx';

/** Where a page was asked for, and by whom. */
export interface PageAddress {
  params: Readonly<Record<string, string | undefined>>;
  url: URL;
  language: Language;
  viewer: PageViewer | null;
}

/** The reader's own part of a page: what they may do, have read and marked. Asked for signed-in readers only. */
interface OwnDocument<Data, Own, OwnVariables> {
  document: Operation<Own, OwnVariables>;
  variables: (address: PageAddress, data: Data) => OwnVariables;
}

/** What opening the page does, where no script tells in more detail what its reader does there. */
interface OpenedDocument<Data, Result, OpenedVariables> {
  document: Operation<Result, OpenedVariables>;
  /** Null: nothing. */
  variables: (data: Data) => OpenedVariables | null;
}

/** The two documents that a page stands on. */
interface PageDefinition<Data, Variables, Own, OwnVariables, Result, OpenedVariables> {
  /** The same for all readers of a class: nothing in it depends on who exactly asks. */
  document: Operation<Data, Variables>;
  /** Throws `notFound()` for an address that means nothing. */
  variables: (address: PageAddress) => Variables;
  /** Throws `notFound()` or a redirect where the answer is not a page. */
  check?: (data: Data, address: PageAddress) => void;
  own?: OwnDocument<Data, Own, OwnVariables>;
  opened?: OpenedDocument<Data, Result, OpenedVariables>;
  /** Things that the page shows and other features add to, where it has `OwnParts` for them. */
  shows?: (data: Data, address: PageAddress) => ShownThings;
  /** Where the answer is a page, but not what was asked for. */
  status?: (data: Data) => number;
  /** Signed-out readers are sent to sign in, and back here afterwards. */
  needsSignIn?: boolean;
}

interface Loaded<Data, Variables, Own> {
  data: Data;
  /** Null for signed-out readers, and for pages without a part of their own. */
  own: Own | null;
  variables: Variables;
  address: PageAddress;
  /** A new key for each showing of the page. */
  clientKey: string;
}

export interface Page<Data, Variables, Own> {
  /** The loader of the page's route. */
  loader: (args: LoaderFunctionArgs) => Promise<unknown>;
  /** What the loader found; in components of the page. */
  use: () => Loaded<Data, Variables, Own>;
  /** The same where a form of the page may stand without it; null then. */
  useIfLoaded: () => Loaded<Data, Variables, Own> | null;
}

type FoundPages = Map<object, Loaded<unknown, unknown, unknown>>;

interface Found {
  pages: FoundPages;
  parts: Map<OwnPart, unknown>;
}

const found = new WeakMap<PageRequest, Found>();

/** What the loaders of a request found; it stays in memory and skips the router's encoding. */
export function foundIn(request: PageRequest): Found {
  const here = found.get(request) ?? { pages: new Map(), parts: new Map() };
  found.set(request, here);
  return here;
}

export const FoundContext = createContext<ReadonlyMap<object, Loaded<unknown, unknown, unknown>>>(new Map());

export const addressOf = (
  { request, params }: Pick<LoaderFunctionArgs, 'request' | 'params'>,
  { language, viewer }: Pick<PageRequest, 'language' | 'viewer'>,
): PageAddress => ({ params, url: new URL(request.url), language, viewer });

/** A page by its documents: the loader for its route, and the way for its components to what was loaded. */
export function definePage<Data, Variables, Own = never, OwnVariables = never, Result = never, OpenedVariables = never>(
  definition: PageDefinition<Data, Variables, Own, OwnVariables, Result, OpenedVariables>,
): Page<Data, Variables, Own> {
  const { document, variables: variablesOf, check, own: ownPart, opened, shows, status, needsSignIn } = definition;
  const useLoaded = () =>
    (useContext(FoundContext).get(definition) as Loaded<Data, Variables, Own> | undefined) ?? null;
  return {
    loader: async (args) => {
      const request = args.context.get(pageRequestContext);
      const address = addressOf(args, request);
      if (needsSignIn && !request.viewer) throw toSignIn(address.url);
      const variables = variablesOf(address);
      const data = dataOf(await request.run(document, variables), address.url);
      check?.(data, address);
      const here = foundIn(request);
      const askOwn = async (): Promise<Own | null> =>
        ownPart && request.viewer
          ? dataOf(await request.run(ownPart.document, ownPart.variables(address, data)), address.url)
          : null;
      const shown = request.viewer ? (shows?.(data, address) ?? {}) : {};
      const askPart = async (part: OwnPart): Promise<void> => {
        here.parts.set(part, dataOf(await part.ask(request.run, shown), address.url));
      };
      const [own] = await Promise.all([askOwn(), ...ownPartsFor(shown).map(askPart)]);
      if (opened && request.viewer && !request.hasScript) {
        const told = opened.variables(data);
        if (told !== null) await request.run(opened.document, told);
      }
      here.pages.set(definition, { data, own, variables, address, clientKey: newClientKey() });
      return status ? respond(null, { status: status(data) }) : null;
    },
    use: () => {
      const loaded = useLoaded();
      if (!loaded) throw new Error('The page was not loaded');
      return loaded;
    },
    useIfLoaded: useLoaded,
  };
}
