import type { PageRequest } from '@cluster-commons/bridge';
import { localeOf, messagesOf } from '@cluster-commons/messages';
import { registerAllCountryNames } from '@cluster-commons/messages/taxonomies/all-country-names';
import type { ReactNode } from 'react';
import { renderToString } from 'react-dom/server';
import { IconRegistry, IconRegistryContext } from '../../ui/icon/icon-registry.tsx';
import { AssetsContext, type PageAssets } from '../frame/page-assets.ts';
import { TextProvider } from '../i18n/text-context.tsx';
import { IslandContext, type IslandWriter } from '../islands/Island.tsx';
import { OwnPartsContext } from '../pages/own-parts.tsx';
import { FoundContext, foundIn } from '../pages/page.ts';
import { FrameContext, frameOf } from '../session/frame.ts';

const assetsFor = ({ styles, isDevelopment }: PageRequest): PageAssets => ({
  sheets: ['/page.css'],
  styles,
  isDevelopment,
});

/** The HTML of a page with all that the server gives to it. */
export function writePage(page: ReactNode, request: PageRequest, url: URL): string {
  registerAllCountryNames();
  const icons = new IconRegistry();
  const found = foundIn(request);
  const writer: IslandWriter = {
    files: new Set(),
    write: (island, identifierPrefix) =>
      renderToString(<IconRegistryContext value={icons}>{island}</IconRegistryContext>, { identifierPrefix }),
  };
  return renderToString(
    <TextProvider messages={messagesOf(request.language)}>
      <FrameContext value={frameOf(request, url)}>
        <FoundContext value={found.pages}>
          <OwnPartsContext value={found.parts}>
            <IconRegistryContext value={icons}>
              <AssetsContext value={assetsFor(request)}>
                <IslandContext value={writer}>{page}</IslandContext>
              </AssetsContext>
            </IconRegistryContext>
          </OwnPartsContext>
        </FoundContext>
      </FrameContext>
    </TextProvider>,
  );
}

/** Shows a part of a page in the document, as a browser does that has just opened it. */
export function show(html: string, { language }: Pick<PageRequest, 'language'>): HTMLElement {
  document.documentElement.lang = language;
  document.documentElement.dataset['locale'] = localeOf[language];
  const container = document.body.appendChild(document.createElement('div'));
  container.innerHTML = html;
  document.head.append(...container.querySelectorAll('title, meta, link'));
  container.querySelector<HTMLElement>('[autofocus]')?.focus();
  return container;
}

afterEach(() => {
  document.head.replaceChildren();
  document.body.replaceChildren();
});
