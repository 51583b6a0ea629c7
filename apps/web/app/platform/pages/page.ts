import type { Operation, PageViewer } from '@cluster-commons/bridge';
import type { Language } from '@cluster-commons/domain/kernel';
import type { FormState } from '../forms/form-state.ts';

/** Where a page was asked for, and by whom. */
export interface PageAddress {
  params: Readonly<Record<string, string | undefined>>;
  url: URL;
  language: Language;
  viewer: PageViewer | null;
}

/** The one query that a page stands on. */
export interface Page<Result, Variables> {
  document: Operation<Result, Variables>;
  /** Throws `notFound()` for an address that means nothing. */
  variables: (address: PageAddress) => Variables;
  /** Throws `notFound()` or a redirect where the answer is not a page. */
  check?: (data: Result, address: PageAddress) => void;
  /** Signed-out readers are sent to sign in, and back here afterwards. */
  needsSignIn?: boolean;
}

/**
 * What a loader leaves for its component beside the data, which travels another way: on the server in memory, in the
 * browser by Apollo Client's cache. Components read it by `usePageData`.
 */
export interface Loaded<Variables> {
  variables: Variables;
  /** A new key for each showing of the page, so that a form sent twice acts once. */
  clientKey: string;
}

/** The props of a route's component, by the type of its loader. */
export interface PageProps<Loader extends (...args: never[]) => Promise<unknown>> {
  loaderData: Awaited<ReturnType<Loader>>;
  /** Set when a form of the page was sent and came back. */
  actionData?: FormState;
}
