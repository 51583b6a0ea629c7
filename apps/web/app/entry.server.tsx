import { pageRequestContext, type PageRequest } from '@cluster-commons/bridge';
import { messagesOf } from '@cluster-commons/messages';
import { registerAllCountryNames } from '@cluster-commons/messages/taxonomies/all-country-names';
import { renderToString } from 'react-dom/server';
import {
  isRouteErrorResponse,
  ServerRouter,
  type EntryContext,
  type HandleErrorFunction,
  type RouterContextProvider,
} from 'react-router';
import { ownParts } from './acts.ts';
import { AssetsContext, type PageAssets } from './platform/frame/page-assets.ts';
import { TextProvider } from './platform/i18n/text-context.tsx';
import { IslandContext, type IslandWriter } from './platform/islands/Island.tsx';
import { OwnPartsContext, setOwnParts } from './platform/pages/own-parts.tsx';
import { FoundContext, foundIn } from './platform/pages/page.ts';
import { FrameContext, frameOf } from './platform/session/frame.ts';
import { IconRegistry, IconRegistryContext } from './ui/icon/icon-registry.tsx';

registerAllCountryNames();
setOwnParts(ownParts);

/** Errors of pages go where all others go; what a visitor asked wrongly is in the access log already. */
export const handleError: HandleErrorFunction = (error, { request, context }) => {
  if (request.signal.aborted || (isRouteErrorResponse(error) && error.status < 500)) return;
  context.get(pageRequestContext).report(error);
};

/** The files that the matched routes need. */
function assetsOf({ manifest, staticHandlerContext }: EntryContext, request: PageRequest): PageAssets {
  const sheets = staticHandlerContext.matches.flatMap(({ route }) => manifest.routes[route.id]?.css ?? []);
  return {
    sheets: [...new Set(sheets)],
    styles: request.styles,
    isDevelopment: request.isDevelopment,
  };
}

interface WholePageProps {
  url: URL;
  entry: EntryContext;
  request: PageRequest;
}

function WholePage({ url, entry, request }: WholePageProps) {
  const icons = new IconRegistry();
  const found = foundIn(request);
  const writer: IslandWriter = {
    files: new Set(),
    write: (island, identifierPrefix) =>
      renderToString(<IconRegistryContext value={icons}>{island}</IconRegistryContext>, { identifierPrefix }),
  };
  return (
    <TextProvider messages={messagesOf(request.language)}>
      <FrameContext value={frameOf(request, url)}>
        <FoundContext value={found.pages}>
          <OwnPartsContext value={found.parts}>
            <IconRegistryContext value={icons}>
              <AssetsContext value={assetsOf(entry, request)}>
                <IslandContext value={writer}>
                  <ServerRouter context={entry} url={url.href} />
                </IslandContext>
              </AssetsContext>
            </IconRegistryContext>
          </OwnPartsContext>
        </FoundContext>
      </FrameContext>
    </TextProvider>
  );
}

/** Writes a page in one piece. No router takes it up in a browser, so its state is not written down. */
export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  entry: EntryContext,
  context: RouterContextProvider,
): Promise<Response> {
  const page = context.get(pageRequestContext);
  const written: EntryContext = page.isDevelopment ? entry : { ...entry, serverHandoffStream: undefined };
  const html = renderToString(<WholePage url={new URL(request.url)} entry={written} request={page} />);
  page.html = `<!doctype html>${html}`;
  headers.set('content-type', 'text/html; charset=utf-8');
  return new Response(null, { status, headers });
}
