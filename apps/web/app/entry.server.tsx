import { PassThrough } from 'node:stream';
import { ApolloProvider } from '@apollo/client/react';
import { pageRequestContext, type PageRequest } from '@cluster-commons/bridge';
import { messagesOf } from '@cluster-commons/messages';
import { registerAllCountryNames } from '@cluster-commons/messages/taxonomies/all-country-names';
import { vocabularies } from '@cluster-commons/messages/taxonomies/vocabulary';
import { createReadableStreamFromReadable } from '@react-router/node';
import type { ReactNode } from 'react';
import { renderToPipeableStream, renderToString } from 'react-dom/server';
import { ServerRouter, type EntryContext, type RouterContextProvider } from 'react-router';
import { silentClient } from './platform/apollo/server-client.ts';
import { TextProvider } from './platform/i18n/text-context.tsx';
import { registerVocabularies } from './platform/i18n/vocabulary.ts';
import { PageDataContext, readFrom } from './platform/pages/page-data.ts';
import { handedOverIn } from './platform/pages/server-loader.ts';
import { IconRegistry, IconRegistryContext } from './ui/icon/icon-registry.tsx';

registerAllCountryNames();
registerVocabularies(vocabularies);

function Surroundings({ request, children }: { request: PageRequest; children: ReactNode }) {
  return (
    <TextProvider messages={messagesOf(request.language)}>
      <IconRegistryContext value={new IconRegistry()}>{children}</IconRegistryContext>
    </TextProvider>
  );
}

/** Signed out: finished HTML in one piece, without anything for a script to take up. */
function plainPage(url: string, entry: EntryContext, request: PageRequest): string {
  const plain: EntryContext = { ...entry };
  delete plain.serverHandoffStream;
  return `<!doctype html>${renderToString(
    <Surroundings request={request}>
      <PageDataContext value={readFrom(handedOverIn(request))}>
        <ServerRouter context={plain} url={url} />
      </PageDataContext>
    </Surroundings>,
  )}`;
}

/** Signed in: HTML that the browser takes up, with the data that it writes into Apollo Client's cache. */
function livePage(url: string, entry: EntryContext, request: PageRequest): Promise<ReadableStream> {
  return new Promise((resolve, reject) => {
    const body = new PassThrough();
    const { pipe } = renderToPipeableStream(
      <Surroundings request={request}>
        <ApolloProvider client={silentClient}>
          <ServerRouter context={entry} url={url} nonce={request.nonce ?? undefined} />
        </ApolloProvider>
      </Surroundings>,
      {
        nonce: request.nonce ?? undefined,
        onShellReady: () => {
          resolve(createReadableStreamFromReadable(body));
          pipe(body);
        },
        onShellError: reject,
      },
    );
  });
}

export default async function handleRequest(
  { url }: Request,
  status: number,
  headers: Headers,
  entry: EntryContext,
  context: RouterContextProvider,
): Promise<Response> {
  const request = context.get(pageRequestContext);
  headers.set('content-type', 'text/html; charset=utf-8');
  const body = request.viewer ? await livePage(url, entry, request) : plainPage(url, entry, request);
  return new Response(body, { status, headers });
}
