import { draftsPath } from '@cluster-commons/paths';
import { clsx } from 'clsx';
import { useContext } from 'react';
import { Button } from '../../ui/control/Button.tsx';
import { Notice } from '../../ui/control/Notice.tsx';
import layout from '../../ui/layout.module.css';
import { Link } from '../../ui/Link.tsx';
import text from '../../ui/text.module.css';
import { CameBackContext } from '../forms/form-context.ts';
import { HiddenField } from '../forms/fields.tsx';
import { Moment } from '../i18n/Moment.tsx';
import { Text } from '../i18n/Text.tsx';
import { useText } from '../i18n/text-context.tsx';
import { templateOf } from '../islands/words.ts';
import { asDraft, draftKeyName, draftVersion, textsOfDraft, type KeptDraft } from './draft-form.ts';
import styles from './draft.module.css';

/** When and where a draft was saved. */
export function DraftOrigin({ draft: { updatedAt, device } }: { draft: Pick<KeptDraft, 'updatedAt' | 'device'> }) {
  return <Text id={`drafts.from.${device ?? 'UNKNOWN'}`} values={{ time: <Moment at={updatedAt} style="moment" /> }} />;
}

/** Says in a form whose draft it holds, and which version the form knows. */
export function DraftInForm({ draftKey, kept }: { draftKey: string; kept: KeptDraft | null }) {
  const t = useText();
  const other = useContext(CameBackContext)?.otherDraft;
  return (
    <>
      <HiddenField name={draftKeyName} value={draftKey} />
      <HiddenField name={draftVersion} value={kept === null ? '' : String(kept.version)} />
      {kept && (
        <p className={text.muted}>
          <span data-draft-kept="">
            <DraftOrigin draft={kept} />
          </span>{' '}
          <Link to={draftsPath}>{t('drafts.all')}</Link>
        </p>
      )}
      <DraftChoice />
      {other && (
        <Notice icon="info">
          <p>
            <DraftOrigin draft={other} />
          </p>
          <blockquote className={styles.other}>{textsOfDraft(other)}</blockquote>
        </Notice>
      )}
    </>
  );
}

/** Keeps what was typed and does not send it. A browser with script does so by itself, and says here that it did. */
export function SaveDraftButton() {
  const t = useText();
  return (
    <>
      <span className={styles.save}>
        <Button type="submit" look="quiet" name="mode" value={asDraft}>
          {t('drafts.save')}
        </Button>
      </span>
      <span
        className={clsx(text.muted, layout.line, styles.line)}
        role="status"
        data-draft-line=""
        data-saved={templateOf(t, 'drafts.shared', 'time')}
      />
    </>
  );
}

/** What a script shows where another device has another text: the words it needs, in the reader's language. */
function DraftChoice() {
  const t = useText();
  return (
    <template data-draft-choice="">
      <Notice icon="info">
        <p
          data-draft-origin=""
          data-phone={templateOf(t, 'drafts.from.PHONE', 'time')}
          data-tablet={templateOf(t, 'drafts.from.TABLET', 'time')}
          data-computer={templateOf(t, 'drafts.from.COMPUTER', 'time')}
          data-unknown={templateOf(t, 'drafts.from.UNKNOWN', 'time')}
          data-mine={t('drafts.choice.mine')}
        />
        <p>{t('drafts.choice.lead')}</p>
        <blockquote className={styles.other} dir="auto" data-draft-text="" />
        <p>
          <Button data-draft-take="">{t('drafts.choice.take')}</Button>{' '}
          <Button data-draft-keep="">{t('drafts.choice.keep')}</Button>
        </p>
      </Notice>
    </template>
  );
}
