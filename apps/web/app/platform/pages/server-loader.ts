import { pageRequestContext, type PageRequest } from '@cluster-commons/bridge';
import type { DocumentNode } from 'graphql';
import type { LoaderFunctionArgs } from 'react-router';
import { dataOf, toSignIn } from '../errors/failures.ts';
import { newClientKey } from './client-key.ts';
import type { Loaded, Page, PageAddress } from './page.ts';

const handedOver = new WeakMap<PageRequest, Map<DocumentNode, unknown>>();

/** The data that the loaders of a request left in memory, by document. */
export const handedOverIn = (request: PageRequest): ReadonlyMap<DocumentNode, unknown> =>
  handedOver.get(request) ?? new Map();

function handOver(request: PageRequest, document: DocumentNode, data: unknown): void {
  const found = handedOver.get(request) ?? new Map<DocumentNode, unknown>();
  handedOver.set(request, found.set(document, data));
}

export const addressOf = (
  { request, params }: Pick<LoaderFunctionArgs, 'request' | 'params'>,
  { language, viewer }: Pick<PageRequest, 'language' | 'viewer'>,
): PageAddress => ({ params, url: new URL(request.url), language, viewer });

/** Runs the page's query in this process. What it finds skips React Router's encoding. */
export const serverLoader =
  <Result, Variables>(page: Page<Result, Variables>) =>
  async (args: LoaderFunctionArgs): Promise<Loaded<Variables>> => {
    const request = args.context.get(pageRequestContext);
    const address = addressOf(args, request);
    if (page.needsSignIn && !request.viewer) throw toSignIn(address.url);
    const variables = page.variables(address);
    const data = dataOf(await request.run(page.document, variables), address.url);
    page.check?.(data, address);
    handOver(request, page.document, data);
    return { variables, clientKey: request.viewer ? newClientKey() : '' };
  };
