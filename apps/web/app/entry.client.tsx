import { ApolloProvider } from '@apollo/client/react';
import type { Language } from '@cluster-commons/domain/kernel';
import type { CompiledCatalogue } from '@cluster-commons/messages';
import { localeOf } from '@cluster-commons/messages/locales';
import { loadCountryNames } from '@cluster-commons/messages/taxonomies/countries';
import { setupI18n } from '@lingui/core';
import { startTransition } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { HydratedRouter } from 'react-router/dom';
import { browserClient } from './platform/apollo/browser-client.ts';
import { useCachedPageData } from './platform/apollo/cached-page-data.ts';
import { TextProvider } from './platform/i18n/text-context.tsx';
import { PageDataContext } from './platform/pages/page-data.ts';
import { documentLanguage } from './platform/session/document-language.ts';
import { namesInSprite } from './ui/icon/IconSprite.tsx';
import { IconRegistry, IconRegistryContext } from './ui/icon/icon-registry.tsx';

const catalogues: Readonly<Record<Language, () => Promise<{ messages: CompiledCatalogue }>>> = {
  en: () => import('virtual:messages/en'),
  fr: () => import('virtual:messages/fr'),
  es: () => import('virtual:messages/es'),
  ar: () => import('virtual:messages/ar'),
};

async function takeUp(): Promise<void> {
  const language = documentLanguage();
  const [{ messages }] = await Promise.all([catalogues[language](), loadCountryNames(language)]);
  const texts = setupI18n();
  texts.loadAndActivate({ locale: language, locales: localeOf[language], messages });
  const icons = new IconRegistry(namesInSprite());
  startTransition(() => {
    hydrateRoot(
      document,
      <TextProvider messages={texts}>
        <IconRegistryContext value={icons}>
          <ApolloProvider client={browserClient()}>
            <PageDataContext value={useCachedPageData}>
              <HydratedRouter />
            </PageDataContext>
          </ApolloProvider>
        </IconRegistryContext>
      </TextProvider>,
    );
  });
}

void takeUp();
