import { membersPath, withQuery } from '@cluster-commons/paths';
import type { AdminWordsQuery } from '../../../gql/index.ts';
import { notFound } from '../../../platform/errors/failures.ts';
import { useExpertiseLabel } from '../../../platform/i18n/ExpertiseOptions.tsx';
import { useText } from '../../../platform/i18n/text-context.tsx';
import { ButtonSummary } from '../../../ui/control/Button.tsx';
import layout from '../../../ui/layout.module.css';
import { Link } from '../../../ui/Link.tsx';
import { Rows } from '../../../ui/list/Rows.tsx';
import { SectionHead } from '../../../ui/list/SectionHead.tsx';
import text from '../../../ui/text.module.css';
import { AdminPage } from '../components/AdminPage.tsx';
import { DecideWordForm } from '../components/DecideWordForm.tsx';
import { wordsPage } from '../words.ts';

export const loader = wordsPage.loader;

type Word = NonNullable<AdminWordsQuery['suggestedExpertise']>[number];

export default function WordsPage() {
  const t = useText();
  const { suggestedExpertise: words } = wordsPage.use().data;
  if (!words) throw notFound();
  const open = words.filter(({ state }) => state === 'OPEN');
  const decided = words.filter(({ state }) => state !== 'OPEN');
  return (
    <AdminPage title={t('words.title')} lead={t('words.lead')}>
      <div className={layout.blocks}>
        <section>
          <SectionHead title={t('words.open', { count: open.length })} />
          {open.length === 0 ? <p className={layout.after}>{t('words.none')}</p> : <WordRows words={open} />}
        </section>
        {decided.length > 0 && (
          <section>
            <SectionHead title={t('words.decided')} />
            <WordRows words={decided} />
          </section>
        )}
      </div>
    </AdminPage>
  );
}

const WordRows = ({ words }: { words: readonly Word[] }) => (
  <Rows>
    {words.map((word) => (
      <WordRow key={word.word} word={word} />
    ))}
  </Rows>
);

function WordRow({ word: { word, state, target, memberCount } }: { word: Word }) {
  const t = useText();
  const labelOf = useExpertiseLabel();
  return (
    <li>
      <div className={layout.stack}>
        <p>
          <b>
            <bdi>{word}</bdi>
          </b>{' '}
          <Link to={withQuery(membersPath, { expertise: word })}>{t('words.members', { count: memberCount })}</Link>{' '}
          {state !== 'OPEN' && (
            <span className={text.muted}>
              {target === null ? t(`words.state.${state}`) : t('words.mergedInto', { into: labelOf(target) })}
            </span>
          )}
        </p>
        <details>
          <ButtonSummary look="quiet" aria-label={t('words.decideAbout', { word })}>
            {t('words.decide')}
          </ButtonSummary>
          <DecideWordForm values={{ word, act: state === 'OPEN' ? 'ACCEPT' : 'REOPEN' }} />
        </details>
      </div>
    </li>
  );
}
