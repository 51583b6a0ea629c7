import type { ReactNode } from 'react';
import { directionOf, directionOfText, lengthOf, restOf, startOf } from '@cluster-commons/domain/kernel';
import type { PostVersion_RevisionFragment } from '../../../gql/index.ts';
import { Moment } from '../../../platform/i18n/Moment.tsx';
import { useText } from '../../../platform/i18n/text-context.tsx';
import { Written } from '../../../platform/i18n/Written.tsx';
import { ButtonSummary } from '../../../ui/control/Button.tsx';
import layout from '../../../ui/layout.module.css';
import text from '../../../ui/text.module.css';
import { AuthorName } from '../../profiles/index.ts';
import { HideVersionForm } from './HideVersionForm.tsx';
import styles from './post.module.css';

type Version = PostVersion_RevisionFragment;
type Change = Version['changes'][number];

/** So much of what did not change stands on either side of what did. */
const around = 160;

interface PostVersionProps {
  version: Version;
  /** It is the one that the discussion shows. */
  isShown: boolean;
  /** The post, where the reader may hide its versions. */
  hides: { id: string } | null;
}

/** One version of a post: who made it, when and why, and what became of the one before. */
export function PostVersion({ version, isShown, hides }: PostVersionProps) {
  const t = useText();
  const { number, at, editor, reason, reasonLang, changes, isHidden } = version;
  const id = `v${number}`;
  return (
    <article id={id} className={layout.stack} aria-labelledby={`${id}h`} data-part>
      <h2 id={`${id}h`}>{t('threads.history.version', { number })}</h2>
      <p className={text.muted}>
        <AuthorName author={editor} />, <Moment at={at} style="moment" />
        {isShown && `. ${t('threads.history.current')}`}
        {number === 1 && `. ${t('threads.history.asPosted')}`}
      </p>
      {reason !== null && (
        <p>
          <Written lang={reasonLang}>{reason}</Written>
        </p>
      )}
      {isHidden && <p className={text.muted}>{t('threads.version.hidden')}</p>}
      {changes.length > 0 && <Changes version={version} />}
      {changes.length === 0 && <WholeText version={version} />}
      {changes.length > 0 && (
        <details>
          <summary>{t('threads.history.text')}</summary>
          <WholeText version={version} />
        </details>
      )}
      {hides && !isShown && (
        <details>
          <ButtonSummary look="quiet" aria-label={t('threads.version.number', { number })}>
            {t(isHidden ? 'threads.version.show' : 'threads.version.hide')}
          </ButtonSummary>
          <HideVersionForm values={{ postId: hides.id, number: String(number), isHidden: String(!isHidden) }} />
        </details>
      )}
    </article>
  );
}

const directionIn = ({ body, lang }: Version) => directionOfText(body ?? '') ?? directionOf(lang);

const WholeText = ({ version }: { version: Version }) => (
  <p className={styles.source} lang={version.lang} dir={directionIn(version)}>
    {version.body}
  </p>
);

function Changes({ version }: { version: Version }) {
  return (
    <p className={styles.source} lang={version.lang} dir={directionIn(version)}>
      {version.changes.map((change, index) => (
        <Run key={index} change={change} isFirst={index === 0} isLast={index === version.changes.length - 1} />
      ))}
    </p>
  );
}

/** A run in its sign, which those who do not see it hear. */
function Run({ change: { kind, text: run }, isFirst, isLast }: { change: Change; isFirst: boolean; isLast: boolean }) {
  const t = useText();
  if (kind === 'SAME') return shortened(run, isFirst, isLast);
  const Sign = kind === 'ADDED' ? 'ins' : 'del';
  return (
    <Sign>
      <Aside>{t(kind === 'ADDED' ? 'threads.history.added' : 'threads.history.removed')} </Aside>
      {run}
      <Aside> {t('threads.history.end')} </Aside>
    </Sign>
  );
}

const Aside = ({ children }: { children: ReactNode }) => <span className={layout.hidden}>{children}</span>;

/** The words next to what changed, of a long run that did not. */
function shortened(run: string, isFirst: boolean, isLast: boolean): string {
  const length = lengthOf(run);
  if (length <= around * 3) return run;
  const start = isFirst ? '' : startOf(run, around);
  const end = isLast ? '' : restOf(run, length - around);
  return `${start} […] ${end}`;
}
