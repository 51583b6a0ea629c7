import { refusalMessageId } from '@cluster-commons/messages';
import type { MyDataQuery } from '../../../gql/index.ts';
import { Moment } from '../../../platform/i18n/Moment.tsx';
import { Text } from '../../../platform/i18n/Text.tsx';
import { useText } from '../../../platform/i18n/text-context.tsx';
import { Notice } from '../../../ui/control/Notice.tsx';
import layout from '../../../ui/layout.module.css';
import { SectionHead } from '../../../ui/list/SectionHead.tsx';
import text from '../../../ui/text.module.css';
import { LeaveForm } from './LeaveForm.tsx';
import { StayForm } from './StayForm.tsx';

type MyData = NonNullable<MyDataQuery['myData']>;

/** The way out of the network, and back while there are days left. */
export function LeaveSection({ mine }: { mine: MyData }) {
  const t = useText();
  const { postCount, threadCount, departure, viewerCan } = mine;
  return (
    <section id="leave" className={layout.stack} data-part>
      <SectionHead title={t('myData.leave')} />
      {departure ? (
        <Leaving departure={departure} />
      ) : (
        <>
          <p>{t('myData.written', { posts: postCount, threads: threadCount })}</p>
          <p className={text.muted}>{t('myData.alsoGone')}</p>
          {viewerCan.leave.allowed ? (
            <LeaveForm />
          ) : (
            <Notice icon="info">{viewerCan.leave.reason && t(refusalMessageId(viewerCan.leave.reason))}</Notice>
          )}
        </>
      )}
    </section>
  );
}

function Leaving({ departure: { leavesAt, keepsWritings } }: { departure: NonNullable<MyData['departure']> }) {
  const t = useText();
  return (
    <Notice tone="caution" icon="info">
      <div className={layout.stack}>
        <p>
          <b>
            <Text id="myData.leaving" values={{ day: <Moment at={leavesAt} style="moment" /> }} />
          </b>{' '}
          {t(keepsWritings ? 'myData.leavingKeeps' : 'myData.leavingErases')}
        </p>
        <StayForm />
      </div>
    </Notice>
  );
}
