import { isLanguage } from '@cluster-commons/domain/kernel';
import type { ApplicationRow_ApplicationFragment } from '../../../gql/index.ts';
import { languageNames } from '../../../platform/frame/LanguageLink.tsx';
import { Moment } from '../../../platform/i18n/Moment.tsx';
import { Text } from '../../../platform/i18n/Text.tsx';
import { Notice } from '../../../ui/control/Notice.tsx';
import layout from '../../../ui/layout.module.css';
import text from '../../../ui/text.module.css';
import { DecideForm } from './DecideForm.tsx';

/** Who asks to be let in, what they say, and the decision. */
export function ApplicationRow({
  application: { id, name, email, locale, answers, confirmedAt, refusedBefore },
}: {
  application: ApplicationRow_ApplicationFragment;
}) {
  return (
    <li id={`application-${id}`}>
      <div className={layout.stack}>
        <h2 className={text.title}>
          <bdi>{name}</bdi>
        </h2>
        <p className={text.muted}>
          <bdi>{email}</bdi> · {isLanguage(locale) ? <span lang={locale}>{languageNames[locale]}</span> : locale} ·{' '}
          <Text id="applications.since" values={{ when: <Moment at={confirmedAt} style="moment" /> }} />
        </p>
        {answers.length > 0 && (
          <dl className={layout.stack}>
            {answers.map(({ question, answer }) => (
              <div key={question}>
                <dt className={text.muted} dir="auto">
                  {question}
                </dt>
                <dd className={text.lines} dir="auto">
                  {answer}
                </dd>
              </div>
            ))}
          </dl>
        )}
        {refusedBefore !== null && (
          <Notice tone="caution" icon="list">
            <p>
              <Text id="applications.before" values={{ reason: <bdi>{refusedBefore}</bdi> }} />
            </p>
          </Notice>
        )}
        <DecideForm values={{ applicationId: id }} />
      </div>
    </li>
  );
}
