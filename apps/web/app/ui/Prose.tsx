import { directionOf } from '@cluster-commons/domain/kernel';
import { clsx } from 'clsx';
import styles from './prose.module.css';

interface ProseProps {
  /** Made from Markdown and sanitised by the API. */
  html: string;
  lang: string;
  /** Long texts are set in the serif, wider apart. */
  isLong?: boolean;
}

/** A text that people wrote, in its own language and direction. */
export function Prose({ html, lang, isLong = false }: ProseProps) {
  return (
    <div
      className={clsx(styles.prose, isLong && styles.read)}
      lang={lang}
      dir={directionOf(lang)}
      dangerouslySetInnerHTML={{ __html: html }}
    />
  );
}

/** A text as it would stand, before it does. */
export const Preview = (prose: ProseProps) => (
  <div className={styles.preview} role="status">
    <Prose {...prose} />
  </div>
);
