import { scripts } from 'virtual:islands';
import { useText, useTexts } from '../i18n/text-context.tsx';
import { countedTemplateOf, templateOf } from '../islands/words.ts';
import type { OutboxWords } from '../outbox/draw-outbox.ts';
import styles from './outbox.module.css';

/** What a script shows of posts that wait for a line, on whatever page their member opens. */
export function OutboxTemplate() {
  const t = useText();
  const { language } = useTexts();
  const words: OutboxWords = {
    waiting: countedTemplateOf(t, language, 'outbox.waiting'),
    refused: countedTemplateOf(t, language, 'outbox.refused'),
    others: countedTemplateOf(t, language, 'outbox.others'),
    posted: templateOf(t, 'outbox.posted', 'title'),
    takeBack: t('outbox.takeBack'),
  };
  return (
    <template data-outbox={scripts['outbox']?.url}>
      <section className={styles.outbox} aria-label={t('outbox.title')} data-words={JSON.stringify(words)}>
        <p role="status" data-outbox-posted="" />
        <details>
          <summary data-outbox-line="" />
          <ul data-outbox-list="" />
        </details>
      </section>
    </template>
  );
}
