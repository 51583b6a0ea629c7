import { isLong } from '@cluster-commons/domain/threads';
import { editPostPath, postHistoryPath, postPath } from '@cluster-commons/paths';
import type { ReactNode } from 'react';
import { useText } from '../../../platform/i18n/text-context.tsx';
import { ButtonSummary } from '../../../ui/control/Button.tsx';
import { Notice } from '../../../ui/control/Notice.tsx';
import layout from '../../../ui/layout.module.css';
import { Link } from '../../../ui/Link.tsx';
import { Prose } from '../../../ui/Prose.tsx';
import text from '../../../ui/text.module.css';
import { AuthorName } from '../../profiles/index.ts';
import type { OwnThread, PageThread } from '../page-thread.ts';
import { SummaryForm } from './SummaryForm.tsx';
import { summaryValues } from './summary-values.ts';

/** Markup of a summary that is shown at once; a longer one is folded. */
const shortHtml = 700;

/** What a long discussion came to so far, above its posts, or that nobody has written it yet. */
export function SummaryNotice({ thread, own }: { thread: PageThread; own: OwnThread | null }) {
  const t = useText();
  const { summary } = thread;
  const mayWrite = own?.viewerCan.reply.allowed ?? false;
  return (
    <div id="thread-summary" data-part>
      {summary ? (
        <Notice icon="info">
          <Folded isLong={summary.html.length > shortHtml} head={<SummaryHead summary={summary} />}>
            <Prose html={summary.html} lang={summary.lang} />
            <p className={text.muted}>
              <AuthorName author={summary.author} />{' '}
              <Link to={postHistoryPath(thread.number, summary.number)}>
                {t('threads.summary.history', { count: summary.revision })}
              </Link>
            </p>
          </Folded>
          {summary.since > 0 && (
            <p>
              <a href={postPath(thread, summary.upTo + 1)}>{t('threads.summary.goOn')}</a>
            </p>
          )}
          {mayWrite && <Improve thread={thread} />}
        </Notice>
      ) : (
        mayWrite && isLong(thread.postCount) && <p className={text.muted}>{t('threads.summary.none')}</p>
      )}
    </div>
  );
}

function SummaryHead({ summary: { upTo, since } }: { summary: NonNullable<PageThread['summary']> }) {
  const t = useText();
  return (
    <>
      <b>{t('threads.summary.title')}</b>{' '}
      <span className={text.muted}>
        {t('threads.summary.reach', { number: upTo })} {t('threads.summary.since', { count: since })}
      </span>
    </>
  );
}

/** What is long opens when it is wanted; what is short just stands there, and news may replace it. */
function Folded({ isLong: isFolded, head, children }: { isLong: boolean; head: ReactNode; children: ReactNode }) {
  if (isFolded) {
    return (
      <details>
        <summary>{head}</summary>
        {children}
      </details>
    );
  }
  return (
    <>
      <p>{head}</p>
      {children}
    </>
  );
}

function Improve({ thread }: { thread: PageThread }) {
  const t = useText();
  const { summary } = thread;
  if (!summary) return null;
  const post = { id: summary.postId, number: summary.number };
  return (
    <details>
      <ButtonSummary look="quiet">{t('threads.summary.improve')}</ButtonSummary>
      <div className={layout.stack}>
        <p>
          <Link to={editPostPath(thread.number, summary.number)}>{t('threads.summary.change')}</Link>
        </p>
        <SummaryForm values={summaryValues(thread, post, summary.upTo)} />
      </div>
    </details>
  );
}
