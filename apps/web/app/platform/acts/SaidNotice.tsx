import type { MessageId } from '@cluster-commons/messages';
import { Notice } from '../../ui/control/Notice.tsx';
import { useText } from '../i18n/text-context.tsx';
import { useFrame } from '../session/frame.ts';
import { Button } from '../../ui/control/Button.tsx';
import styles from './said.module.css';
import { undoes } from './act.ts';
import { HiddenFields, SentAs } from './ActForm.tsx';

/** What the reader's last act did, with the way to take it back; stays in view while the page is read. */
export function SaidNotice() {
  const t = useText();
  const { said } = useFrame();
  return (
    <div id="said" className={styles.said} role="status" data-part>
      {said && (
        <Notice tone="success" icon="check">
          <span>{t(said.id as MessageId, said.values)}</span>{' '}
          {said.undo && (
            <form
              method="post"
              action={`/acts/${said.undo.act}`}
              data-act={said.undo.act}
              data-whole={said.undo.isWhole ? '' : undefined}
              className={styles.undo}
            >
              <SentAs />
              <HiddenFields values={{ ...said.undo.fields, [undoes]: '1' }} />
              <Button type="submit" look="quiet">
                {t('acts.undo')}
              </Button>
            </form>
          )}
        </Notice>
      )}
    </div>
  );
}
