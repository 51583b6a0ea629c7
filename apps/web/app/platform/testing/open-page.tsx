import { pageRequestContext, type PageRequest, type PageViewer, type Said } from '@cluster-commons/bridge';
import type { Language } from '@cluster-commons/domain/kernel';
import type { FunctionComponent, ReactNode } from 'react';
import {
  createStaticHandler,
  createStaticRouter,
  isRouteErrorResponse,
  Outlet,
  RouterContextProvider,
  StaticRouterProvider,
  useActionData,
  useLoaderData,
  type ActionFunction,
  type LoaderFunction,
  type RouteObject,
} from 'react-router';
import { ErrorPage } from '../errors/ErrorPage.tsx';
import { setOwnParts, type OwnPart } from '../pages/own-parts.tsx';
import { fakeApi, type Answers, type Asked } from './fake-api.ts';
import { aPageRequest, origin } from './page-request.ts';
import { show, writePage } from './write-page.tsx';

/** A module of the site map. */
interface PageModule {
  loader?: LoaderFunction;
  action?: ActionFunction;
  default?: (props: never) => ReactNode;
}

/** Who asks, and what the API answers meanwhile. */
export interface Surroundings {
  answers?: Answers;
  viewer?: PageViewer | null;
  /** Their session waits for the second factor. */
  isWaiting?: boolean;
  language?: Language;
  showsOutbox?: boolean;
  signInService?: string | null;
  /** What the reader's last act did. */
  said?: Said | null;
  /** What features add to the things that the page shows. */
  ownParts?: readonly OwnPart[];
  /** The page that was wanted before signing up. */
  wanted?: string | null;
  /** Path and query of the page that a form was sent from. */
  sentFrom?: string | null;
  /** This client has asked for too much. */
  isLimited?: boolean;
  /** Their browser runs our script, as where nothing is said. */
  hasScript?: boolean;
}

interface Visit extends Surroundings {
  /** As in the site map, for example `/members/:handle`. */
  path: string;
  /** The address asked for; the path where it has no parameters. */
  at?: string;
}

export interface Visited {
  status: number;
  /** Where the answer led instead of to a page. */
  redirectedTo: string | null;
  /** Headers of an answer that led elsewhere. */
  headers: Headers;
  /** The sentence that is left for the page that follows. */
  said: Said | null;
  /** What the page asked of the API, in order. */
  asked: readonly Asked[];
  /** The page, unless it led elsewhere. */
  container: HTMLElement;
}

const asComponent = (page: NonNullable<PageModule['default']>) => {
  const Page = page as FunctionComponent<{ loaderData: unknown; actionData: unknown }>;
  return function PageWithData() {
    return <Page loaderData={useLoaderData()} actionData={useActionData()} />;
  };
};

const routesFor = (path: string, module: PageModule): RouteObject[] => [
  {
    id: 'root',
    Component: Outlet,
    ErrorBoundary: ErrorPage,
    children: [
      {
        path,
        ...(module.loader && { loader: module.loader }),
        ...(module.action && { action: module.action }),
        ...(module.default && { Component: asComponent(module.default) }),
      },
    ],
  },
];

/**
 * Answers a request for a page of the site map, and shows the page that it gives.
 * @throws what the page throws by mistake, where a reader meets the page of an error
 */
export async function answer(
  module: PageModule,
  path: string,
  sent: Request,
  { answers = {}, ownParts = [], ...given }: Surroundings,
): Promise<Visited> {
  setOwnParts(ownParts);
  const { run, asked } = fakeApi(answers);
  let left: Said | null = null;
  const request: PageRequest = aPageRequest({ ...given, run, say: (told) => void (left = told) });
  const requestContext = new RouterContextProvider();
  requestContext.set(pageRequestContext, request);
  const handler = createStaticHandler(routesFor(path, module));
  const found = await handler.query(sent, { requestContext });
  if (found instanceof Response) {
    const { status, headers } = found;
    const container = document.createElement('div');
    return { status, redirectedTo: headers.get('location'), headers, said: left, asked, container };
  }
  for (const error of Object.values(found.errors ?? {})) if (!isRouteErrorResponse(error)) throw error;
  const router = createStaticRouter(handler.dataRoutes, found);
  const page = <StaticRouterProvider router={router} context={found} hydrate={false} />;
  const container = show(writePage(page, request, new URL(sent.url)), request);
  return { status: found.statusCode, redirectedTo: null, headers: new Headers(), said: left, asked, container };
}

/** Asks for a page as a browser does, with the API faked, and shows the answer in the document. */
export function openPage(module: PageModule, { path, at = path, ...surroundings }: Visit): Promise<Visited> {
  return answer(module, path, new Request(origin + at), surroundings);
}
