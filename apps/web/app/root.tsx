import './ui/tokens.css';
import './ui/base.css';
import { pageRequestContext } from '@cluster-commons/bridge';
import { directionOf } from '@cluster-commons/domain/kernel';
import { clsx } from 'clsx';
import type { ReactNode } from 'react';
import { Links, Outlet, Scripts, ScrollRestoration, type LoaderFunctionArgs } from 'react-router';
import { ErrorPage } from './platform/errors/ErrorPage.tsx';
import { Footer } from './platform/frame/Footer.tsx';
import frameStyles from './platform/frame/frame.module.css';
import { Masthead } from './platform/frame/Masthead.tsx';
import { useTexts } from './platform/i18n/text-context.tsx';
import { CarriedData } from './platform/pages/carried-data.tsx';
import { frameOf, keepFrameInBrowser, useFrame, type Frame } from './platform/session/frame.ts';
import { IconSprite } from './ui/icon/IconSprite.tsx';
import layout from './ui/layout.module.css';
import mark from './ui/mark.svg';

export const loader = ({ context }: LoaderFunctionArgs): Frame => frameOf(context.get(pageRequestContext));

/** Signing in, signing out and another language come with a new document. */
export const shouldRevalidate = (): boolean => false;

export function Layout({ children }: { children: ReactNode }) {
  const frame = useFrame();
  const { language, t } = useTexts();
  keepFrameInBrowser(frame);
  return (
    <html lang={language} dir={directionOf(language)}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <link rel="icon" href={mark} type="image/svg+xml" />
        <Links />
      </head>
      <body>
        <a className={frameStyles.skip} href="#main">
          {t('frame.skip')}
        </a>
        <Masthead />
        <main id="main" className={clsx(layout.wrap, layout.main)} tabIndex={-1}>
          {children}
        </main>
        <Footer />
        <IconSprite />
        {frame.viewer && (
          <>
            <CarriedData />
            <ScrollRestoration />
            <Scripts />
          </>
        )}
      </body>
    </html>
  );
}

export default function Root() {
  return <Outlet />;
}

export const ErrorBoundary = ErrorPage;
