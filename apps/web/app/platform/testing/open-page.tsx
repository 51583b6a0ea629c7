import { ApolloClient, ApolloLink } from '@apollo/client';
import { ApolloProvider } from '@apollo/client/react';
import { pageRequestContext, type PageRequest, type PageViewer } from '@cluster-commons/bridge';
import type { Language } from '@cluster-commons/domain/kernel';
import { messagesOf } from '@cluster-commons/messages';
import { registerAllCountryNames } from '@cluster-commons/messages/taxonomies/all-country-names';
import { vocabularies } from '@cluster-commons/messages/taxonomies/vocabulary';
import { render } from '@testing-library/react';
import type { FunctionComponent, ReactNode } from 'react';
import {
  createMemoryRouter,
  createStaticHandler,
  Outlet,
  RouterContextProvider,
  RouterProvider,
  useActionData,
  useLoaderData,
  type ActionFunction,
  type LoaderFunction,
  type RouteObject,
} from 'react-router';
import { NEVER } from 'rxjs';
import { newCache } from '../apollo/cache.ts';
import { ErrorPage } from '../errors/ErrorPage.tsx';
import { TextProvider } from '../i18n/text-context.tsx';
import { registerVocabularies } from '../i18n/vocabulary.ts';
import { PageDataContext, readFrom } from '../pages/page-data.ts';
import { handedOverIn } from '../pages/server-loader.ts';
import { frameOf } from '../session/frame.ts';
import { IconRegistry, IconRegistryContext } from '../../ui/icon/icon-registry.tsx';
import { fakeApi, type Answers, type Asked } from './fake-api.ts';

/** A module of the site map. */
interface PageModule {
  loader?: LoaderFunction;
  action?: ActionFunction;
  default?: (props: never) => ReactNode;
}

interface Visit {
  /** As in the site map, for example `/members/:handle`. */
  path: string;
  /** The address asked for; the path where it has no parameters. */
  at?: string;
  /** Sent as a plain form by POST. */
  form?: Readonly<Record<string, string | readonly string[]>>;
  answers?: Answers;
  viewer?: PageViewer | null;
  language?: Language;
  showsOutbox?: boolean;
}

interface Visited {
  status: number;
  /** Where the answer led instead of to a page. */
  redirectedTo: string | null;
  /** What the page asked of the API, in order. */
  asked: readonly Asked[];
  /** The page, unless it led elsewhere. */
  container: HTMLElement;
}

const origin = 'http://here.example';

/** Live news never come in specs of pages. */
const quietClient = () => new ApolloClient({ cache: newCache(), link: new ApolloLink(() => NEVER) });

export const aViewer = (with_: Partial<PageViewer> = {}): PageViewer => ({
  id: '01900000-0000-7000-8000-000000000001',
  handle: 'amina-diallo',
  name: 'Amina Diallo',
  role: 'member',
  ...with_,
});

const bodyOf = (form: NonNullable<Visit['form']>): string =>
  new URLSearchParams(
    Object.entries(form).flatMap(([name, given]) =>
      (typeof given === 'string' ? [given] : given).map((value) => [name, value]),
    ),
  ).toString();

const requestFor = ({ path, at = path, form }: Visit): Request =>
  new Request(
    origin + at,
    form && {
      method: 'POST',
      body: bodyOf(form),
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    },
  );

const asComponent = (page: NonNullable<PageModule['default']>) => {
  const Page = page as FunctionComponent<{ loaderData: unknown; actionData: unknown }>;
  return function PageWithData() {
    return <Page loaderData={useLoaderData()} actionData={useActionData()} />;
  };
};

const routesFor = ({ path }: Visit, module: PageModule, request: PageRequest): RouteObject[] => [
  {
    id: 'root',
    loader: () => frameOf(request),
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

/** Asks for a page as a browser without script does, with the API faked, and shows the answer in the document. */
export async function openPage(module: PageModule, visit: Visit): Promise<Visited> {
  registerAllCountryNames();
  registerVocabularies(vocabularies);
  const { viewer = null, language = 'en', showsOutbox = false, answers = {} } = visit;
  const { run, asked } = fakeApi(answers);
  const request: PageRequest = {
    run,
    viewer,
    language,
    languageFromQuery: false,
    nonce: viewer && 'nonce',
    mode: 'demo',
    showsOutbox,
    publicUrl: origin,
    report: (error) => {
      throw error;
    },
    html: null,
  };
  const routes = routesFor(visit, module, request);
  const requestContext = new RouterContextProvider();
  requestContext.set(pageRequestContext, request);
  const answer = await createStaticHandler(routes).query(requestFor(visit), { requestContext });
  if (answer instanceof Response) {
    const redirectedTo = answer.headers.get('location');
    return { status: answer.status, redirectedTo, asked, container: document.createElement('div') };
  }

  const { loaderData, actionData, errors } = answer;
  const router = createMemoryRouter(routes, {
    initialEntries: [visit.at ?? visit.path],
    hydrationData: { loaderData, actionData, errors },
  });
  const { container } = render(
    <TextProvider messages={messagesOf(language)}>
      <IconRegistryContext value={new IconRegistry()}>
        <PageDataContext value={readFrom(handedOverIn(request))}>
          <ApolloProvider client={quietClient()}>
            <RouterProvider router={router} />
          </ApolloProvider>
        </PageDataContext>
      </IconRegistryContext>
    </TextProvider>,
  );
  return { status: answer.statusCode, redirectedTo: null, asked, container };
}
