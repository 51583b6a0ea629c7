import { clsx } from 'clsx';
import type { PollOwn_PollFragment, Poll_PollFragment } from '../../../gql/index.ts';
import { ActForm, HiddenFields, SubmitButton } from '../../../platform/acts/ActForm.tsx';
import { Moment } from '../../../platform/i18n/Moment.tsx';
import { Text } from '../../../platform/i18n/Text.tsx';
import { useText } from '../../../platform/i18n/text-context.tsx';
import { Written } from '../../../platform/i18n/Written.tsx';
import figure from '../../../ui/figure/figure.module.css';
import layout from '../../../ui/layout.module.css';
import text from '../../../ui/text.module.css';
import { ballotOf } from '../ballot.ts';
import { VoteForm } from './VoteForm.tsx';

interface PollBoxProps {
  threadId: string;
  /** Language of the options. */
  lang: string;
  /** As all readers see it. */
  poll: Poll_PollFragment;
  /** The reader's own vote, with what they are shown; null when signed out. */
  own: PollOwn_PollFragment | null;
}

/** A poll: what it asks, the reader's vote, and the counts where they are shown. */
export function PollBox({ threadId, lang, poll: forAll, own }: PollBoxProps) {
  const t = useText();
  const poll = own?.poll ?? forAll;
  const choiceIds = own?.choiceIds ?? [];
  const before = choiceIds.join(',');
  const isOpenToReader = own?.viewerCan.vote.allowed ?? false;
  const ballot = { threadId, ballot: ballotOf(poll.options), most: String(poll.mostChoices), before };
  const countOf = (id: string) => {
    const option = poll.options.find((one) => one.id === id);
    return option && <Count option={option} voters={poll.voterCount} isOwn={choiceIds.includes(id)} />;
  };
  return (
    <section id="poll" className={clsx(layout.stack, layout.after)} aria-labelledby="poll-title" data-part>
      <h2 id="poll-title">{t('polls.title')}</h2>
      <PollFacts poll={poll} hasVoted={choiceIds.length > 0} />
      {isOpenToReader ? (
        <VoteForm values={ballot} below={countOf} lang={lang} />
      ) : (
        <ul className={clsx(layout.list, layout.stack)}>
          {poll.options.map((option) => (
            <li key={option.id}>
              <Written lang={lang}>{option.text}</Written>
              {countOf(option.id)}
            </li>
          ))}
        </ul>
      )}
      {isOpenToReader && before !== '' && <TakeBackForm ballot={ballot} />}
    </section>
  );
}

function PollFacts({ poll, hasVoted }: { poll: Poll_PollFragment; hasVoted: boolean }) {
  const t = useText();
  const { isClosed, closesAt, voterCount, results, isChangeable } = poll;
  return (
    <p className={text.muted}>
      <Text
        id={isClosed ? 'polls.closedOn' : 'polls.openUntil'}
        values={{ when: <Moment at={closesAt} style="moment" /> }}
      />{' '}
      {voterCount !== null && t('polls.voters', { count: voterCount })}
      {voterCount === null && results === 'VOTED' && t('polls.hidden.VOTED')}
      {voterCount === null && results === 'CLOSED' && t('polls.hidden.CLOSED')}
      {!isChangeable && !isClosed && ` ${t('polls.final')}`}
      {hasVoted && isChangeable && !isClosed && ` ${t('polls.isChangeable')}.`}
    </p>
  );
}

interface CountProps {
  option: Poll_PollFragment['options'][number];
  voters: number | null;
  isOwn: boolean;
}

function Count({ option: { text: words, voteCount }, voters, isOwn }: CountProps) {
  const t = useText();
  const count = voteCount === null || voters === null ? null : t('polls.votesOf', { votes: voteCount, voters });
  return (
    <>
      {(isOwn || count !== null) && (
        <p className={clsx(layout.row, text.small)}>
          {isOwn && <b>{t('polls.yours')}</b>}
          {count !== null && <span>{count}</span>}
        </p>
      )}
      {count !== null && (
        <meter
          className={figure.meter}
          min={0}
          max={Math.max(1, voters ?? 1)}
          value={voteCount ?? 0}
          aria-label={`${words}: ${count}`}
        />
      )}
    </>
  );
}

function TakeBackForm({ ballot }: { ballot: Readonly<Record<'threadId' | 'ballot' | 'most' | 'before', string>> }) {
  const t = useText();
  return (
    <ActForm act="votePoll" subject={`${ballot.threadId}-back`}>
      <HiddenFields values={{ ...ballot, optionIds: '' }} />
      <SubmitButton look="quiet">{t('polls.takeBack')}</SubmitButton>
    </ActForm>
  );
}
