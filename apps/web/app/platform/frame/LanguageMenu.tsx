import layout from '../../ui/layout.module.css';
import { Icon } from '../../ui/icon/Icon.tsx';
import { useText } from '../i18n/text-context.tsx';
import { useFrame } from '../session/frame.ts';
import styles from './frame.module.css';
import { LanguageLink, languageNames } from './LanguageLink.tsx';

/** All languages of the interface, in the masthead of every page. */
export function LanguageMenu() {
  const t = useText();
  const { language, network } = useFrame();
  return (
    <details className={styles.account}>
      <summary className={styles.language}>
        <Icon name="languages" />
        <span className={layout.wideOnly}>{languageNames[language]}</span>
        <span className={layout.hidden}>{t('frame.language')}</span>
      </summary>
      <div className={styles.menu}>
        <ul>
          {network.languages.map((other) => (
            <li key={other}>
              {other === language ? (
                <b aria-current="true">{languageNames[other]}</b>
              ) : (
                <LanguageLink language={other} />
              )}
            </li>
          ))}
        </ul>
      </div>
    </details>
  );
}
