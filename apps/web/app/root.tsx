import './ui/tokens.css';
import './ui/base.css';
import { directionOf } from '@cluster-commons/domain/kernel';
import { localeOf } from '@cluster-commons/messages/locales';
import { clsx } from 'clsx';
import type { ReactNode } from 'react';
import { Links, Outlet, Scripts } from 'react-router';
import { SaidNotice } from './platform/acts/SaidNotice.tsx';
import { ErrorPage } from './platform/errors/ErrorPage.tsx';
import { Footer } from './platform/frame/Footer.tsx';
import { AskedToAgree } from './platform/frame/AskedToAgree.tsx';
import frameStyles from './platform/frame/frame.module.css';
import { LeavingNotice } from './platform/frame/LeavingNotice.tsx';
import { MailTroubleNotice } from './platform/frame/MailTroubleNotice.tsx';
import { Masthead } from './platform/frame/Masthead.tsx';
import { useAssets } from './platform/frame/page-assets.ts';
import { OutboxTemplate } from './platform/frame/OutboxTemplate.tsx';
import { PageScripts, PageStyle } from './platform/frame/PageFiles.tsx';
import { SuspendedNotice } from './platform/frame/SuspendedNotice.tsx';
import { WithheldRole } from './platform/frame/WithheldRole.tsx';
import { useTexts } from './platform/i18n/text-context.tsx';
import { useFrame } from './platform/session/frame.ts';
import { IconSprite } from './ui/icon/IconSprite.tsx';
import layout from './ui/layout.module.css';
import mark from './ui/mark.svg';

export function Layout({ children }: { children: ReactNode }) {
  const { viewer, sessionMark } = useFrame();
  const { isDevelopment } = useAssets();
  const { language, t } = useTexts();
  return (
    <html
      lang={language}
      dir={directionOf(language)}
      data-locale={localeOf[language]}
      data-session={sessionMark ?? undefined}
    >
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <link rel="icon" href={mark} type="image/svg+xml" />
        <link rel="manifest" href="/manifest.webmanifest" />
        {isDevelopment ? <Links /> : <PageStyle />}
      </head>
      <body
        data-member={viewer?.id}
        data-sending={viewer ? t('frame.sending') : undefined}
        data-not-sent={viewer ? t('errors.notSent') : undefined}
      >
        <a className={frameStyles.skip} href="#main">
          {t('frame.skip')}
        </a>
        <Masthead />
        <main id="main" className={clsx(layout.wrap, layout.main)} tabIndex={-1}>
          <SaidNotice />
          <WithheldRole />
          <SuspendedNotice />
          <LeavingNotice />
          <MailTroubleNotice />
          <AskedToAgree />
          {children}
        </main>
        <Footer />
        {viewer && <OutboxTemplate />}
        <IconSprite />
        {isDevelopment ? <Scripts /> : <PageScripts />}
      </body>
    </html>
  );
}

export default function Root() {
  return <Outlet />;
}

export const ErrorBoundary = ErrorPage;
