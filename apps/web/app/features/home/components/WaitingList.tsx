import {
  clusterPath,
  clustersPath,
  connectionsPath,
  draftsPath,
  editProfilePath,
  threadPath,
} from '@cluster-commons/paths';
import type { WaitingKind, WaitingRow_WaitingFragment } from '../../../gql/index.ts';
import { useText } from '../../../platform/i18n/text-context.tsx';
import { Written } from '../../../platform/i18n/Written.tsx';
import { Link } from '../../../ui/Link.tsx';
import { CountedRow, Rows } from '../../../ui/list/Rows.tsx';
import { SectionHead } from '../../../ui/list/SectionHead.tsx';
import text from '../../../ui/text.module.css';
import { PutOffForm } from './PutOffForm.tsx';

const steps: readonly WaitingKind[] = ['PROFILE', 'CLUSTER'];
const ofNovices: readonly WaitingKind[] = [...steps, 'QUESTION'];

/** What waits for the reader, each with its reason, its way, and a way to put it off. */
export function WaitingList({ waiting }: { waiting: readonly WaitingRow_WaitingFragment[] }) {
  const t = useText();
  const kinds = waiting.map(({ kind }) => kind);
  const isBeginning = kinds.some((kind) => steps.includes(kind)) && kinds.every((kind) => ofNovices.includes(kind));
  return (
    <section id="waiting" data-part>
      {waiting.length > 0 && (
        <>
          <SectionHead title={t(isBeginning ? 'forYou.steps' : 'forYou.waiting')} />
          <Rows>
            {waiting.map((each) => (
              <WaitingRow key={`${each.kind} ${each.id}`} waiting={each} />
            ))}
          </Rows>
        </>
      )}
    </section>
  );
}

function WaitingRow({ waiting }: { waiting: WaitingRow_WaitingFragment }) {
  const t = useText();
  const { kind, id, thread, cluster, excerpt } = waiting;
  const name = useName(waiting);
  return (
    <CountedRow counts={<PutOffForm values={{ kind, id, name }} />}>
      <h3 className={text.title} lang={thread?.lang}>
        <Link to={wayTo(waiting)}>
          <Written>{name}</Written>
        </Link>
      </h3>
      {kind === 'DRAFT' && excerpt && (
        <p>
          <Written>{excerpt}</Written>
        </p>
      )}
      <p className={text.muted}>{t(kind === 'CLUSTER' && cluster ? 'forYou.why.near' : `forYou.why.${kind}`)}</p>
    </CountedRow>
  );
}

function useName({ kind, thread, person, cluster }: WaitingRow_WaitingFragment): string {
  const t = useText();
  switch (kind) {
    case 'REQUEST':
      return t('forYou.wait.REQUEST', { name: person?.name ?? '' });
    case 'ANSWER':
    case 'QUESTION':
      return thread?.title ?? '';
    case 'CLUSTER':
      return cluster?.name ?? t('forYou.wait.CLUSTER');
    case 'DRAFT':
    case 'PROFILE':
      return t(`forYou.wait.${kind}`);
  }
}

function wayTo({ kind, thread, cluster }: WaitingRow_WaitingFragment): string {
  switch (kind) {
    case 'REQUEST':
      return connectionsPath;
    case 'DRAFT':
      return draftsPath;
    case 'PROFILE':
      return editProfilePath;
    case 'CLUSTER':
      return cluster ? clusterPath(cluster.slug) : clustersPath;
    case 'ANSWER':
    case 'QUESTION':
      return thread ? threadPath(thread) : '';
  }
}
