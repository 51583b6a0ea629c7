import { clsx } from 'clsx';
import { dataPolicyPath, mailOutboxPath, rulesPath, termsPath } from '@cluster-commons/paths';
import { Link } from '../../ui/Link.tsx';
import layout from '../../ui/layout.module.css';
import text from '../../ui/text.module.css';
import { Text } from '../i18n/Text.tsx';
import { useText } from '../i18n/text-context.tsx';
import { useFrame } from '../session/frame.ts';
import styles from './frame.module.css';
import { LanguageLink, languageNames } from './LanguageLink.tsx';

export function Footer() {
  const t = useText();
  const { language, showsOutbox, network } = useFrame();
  return (
    <footer className={styles.foot}>
      <div className={clsx(layout.wrap, layout.stack)}>
        <div className={layout.row}>
          {network.languages.map((other) =>
            other === language ? (
              <span key={other}>{languageNames[other]}</span>
            ) : (
              <LanguageLink key={other} language={other} />
            ),
          )}
          <Link to={rulesPath()}>{t('terms.kind.RULES')}</Link>
          <Link to={termsPath()}>{t('terms.kind.TERMS')}</Link>
          <Link to={dataPolicyPath()}>{t('terms.kind.DATA_POLICY')}</Link>
          {showsOutbox && <a href={mailOutboxPath}>{t('frame.outbox')}</a>}
        </div>
        <p className={text.muted}>
          {t('frame.independent', { network: network.name })}{' '}
          <Text
            id="frame.licence"
            components={{ licence: <a href="https://creativecommons.org/licenses/by/4.0/" rel="license" /> }}
          />
        </p>
      </div>
    </footer>
  );
}
