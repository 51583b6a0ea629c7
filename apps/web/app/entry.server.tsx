import { ApolloProvider } from '@apollo/client/react';
import { pageRequestContext, type PageRequest } from '@cluster-commons/bridge';
import { messagesOf } from '@cluster-commons/messages';
import { registerAllCountryNames } from '@cluster-commons/messages/taxonomies/all-country-names';
import { vocabularies } from '@cluster-commons/messages/taxonomies/vocabulary';
import { renderToString } from 'react-dom/server';
import {
  isRouteErrorResponse,
  ServerRouter,
  type EntryContext,
  type HandleErrorFunction,
  type RouterContextProvider,
} from 'react-router';
import { silentClient } from './platform/apollo/server-client.ts';
import { TextProvider } from './platform/i18n/text-context.tsx';
import { registerVocabularies } from './platform/i18n/vocabulary.ts';
import { CarriedDataContext, carriedText } from './platform/pages/carried-data.tsx';
import { PageDataContext, readFrom } from './platform/pages/page-data.ts';
import { handedOverIn } from './platform/pages/server-loader.ts';
import { IconRegistry, IconRegistryContext } from './ui/icon/icon-registry.tsx';

registerAllCountryNames();
registerVocabularies(vocabularies);

/** React Router's own small state, read to its end, so that a page can be written in one piece. */
async function readHandoff({ serverHandoffStream }: EntryContext): Promise<EntryContext['renderMeta']> {
  const text = serverHandoffStream ? await new Response(serverHandoffStream).text() : '';
  const read = (done: boolean, value: string) => Object.assign(Promise.resolve(), { result: { done, value } });
  return { streamCache: { 0: read(false, text), 1: read(true, '') } };
}

function WholePage({ url, entry, request }: { url: string; entry: EntryContext; request: PageRequest }) {
  const page = <ServerRouter context={entry} url={url} nonce={request.nonce ?? undefined} />;
  const found = handedOverIn(request);
  return (
    <TextProvider messages={messagesOf(request.language)}>
      <IconRegistryContext value={new IconRegistry()}>
        <PageDataContext value={readFrom(found)}>
          {request.viewer ? (
            <CarriedDataContext value={carriedText(found)}>
              <ApolloProvider client={silentClient}>{page}</ApolloProvider>
            </CarriedDataContext>
          ) : (
            page
          )}
        </PageDataContext>
      </IconRegistryContext>
    </TextProvider>
  );
}

/** Errors of pages go where all others go; what a visitor asked wrongly is in the access log already. */
export const handleError: HandleErrorFunction = (error, { request, context }) => {
  if (request.signal.aborted || (isRouteErrorResponse(error) && error.status < 500)) return;
  context.get(pageRequestContext).report(error);
};

const nothingToRead = { getReader: () => null } as unknown as ReadableStream<Uint8Array>;

/** Signed out nothing is left for a script to take up; signed in React Router's state and the page's data are. */
export default async function handleRequest(
  { url }: Request,
  status: number,
  headers: Headers,
  entry: EntryContext,
  context: RouterContextProvider,
): Promise<Response> {
  const request = context.get(pageRequestContext);
  const written: EntryContext = request.viewer
    ? { ...entry, serverHandoffStream: nothingToRead, renderMeta: await readHandoff(entry) }
    : { ...entry, serverHandoffStream: undefined };
  request.html = `<!doctype html>${renderToString(<WholePage url={url} entry={written} request={request} />)}`;
  headers.set('content-type', 'text/html; charset=utf-8');
  return new Response(null, { status, headers });
}
