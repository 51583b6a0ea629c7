import type { ClientLoaderFunctionArgs } from 'react-router';
import { runInBrowser } from '../apollo/browser-client.ts';
import { dataOf } from '../errors/failures.ts';
import { frameInBrowser } from '../session/frame.ts';
import { newClientKey } from './client-key.ts';
import type { Loaded, Page } from './page.ts';

/** Asks the API for the page's data, which the component then reads from Apollo Client's cache. */
export const browserLoader =
  <Result, Variables>(page: Page<Result, Variables>) =>
  async ({ request, params }: ClientLoaderFunctionArgs): Promise<Loaded<Variables>> => {
    const { language, viewer } = frameInBrowser();
    const address = { params, url: new URL(request.url), language, viewer };
    const variables = page.variables(address);
    const data = dataOf(await runInBrowser(page.document, variables), address.url);
    page.check?.(data, address);
    return { variables, clientKey: newClientKey() };
  };
