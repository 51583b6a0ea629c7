import { memberMeasures, postMeasures, type MemberMeasureAct } from '@cluster-commons/domain/members';
import type { MemberQuery } from '../../../gql/index.ts';
import { Moment } from '../../../platform/i18n/Moment.tsx';
import { Text } from '../../../platform/i18n/Text.tsx';
import { useText } from '../../../platform/i18n/text-context.tsx';
import { SectionHead } from '../../../ui/list/SectionHead.tsx';
import { Timeline, TimelineItem } from '../../../ui/list/Timeline.tsx';
import text from '../../../ui/text.module.css';

type Measure = NonNullable<MemberQuery['memberAccount']>['measures'][number];

const known: readonly MemberMeasureAct[] = [...memberMeasures, ...postMeasures];

/** What was done about an account and its posts, latest first. */
export function MemberHistory({ measures }: { measures: readonly Measure[] }) {
  const t = useText();
  return (
    <section id="history" data-part>
      <SectionHead title={t('members.history')} />
      {measures.length === 0 ? (
        <p className={text.muted}>{t('members.noHistory')}</p>
      ) : (
        <Timeline>
          {measures.map((measure) => (
            <TimelineItem key={measure.id}>
              <Line measure={measure} />
            </TimelineItem>
          ))}
        </Timeline>
      )}
    </section>
  );
}

function Line({ measure: { act, at, actorName, reason, role, until } }: { measure: Measure }) {
  const t = useText();
  const did = known.find((each) => each === act);
  return (
    <>
      {did === undefined ? act : t(`record.act.${did}`)}
      {role !== null && `: ${t(`invitations.role.${role}`)}`}
      {until !== null && (
        <>
          {', '}
          <Text id="members.untilWhen" values={{ until: <Moment at={until} style="moment" /> }} />
        </>
      )}
      {reason !== null && <p dir="auto">“{reason}”</p>}
      <p className={text.muted}>
        <Moment at={at} style="moment" />, <bdi>{actorName ?? t('members.byClock')}</bdi>
      </p>
    </>
  );
}
