import { clusterLanguage } from '@cluster-commons/domain/clusters';
import { isClusterStage, isClusterType, isMembershipRole } from '@cluster-commons/domain/taxonomies';
import {
  clusterStageLabels,
  clusterTypeLabels,
  membershipRoleLabels,
} from '@cluster-commons/messages/taxonomies/cluster-words';
import type { ClusterPageQuery } from '../../../gql/index.ts';
import { useFormat } from '../../../platform/i18n/format.ts';
import { useLabels } from '../../../platform/i18n/labels.ts';
import { Parts } from '../../../platform/i18n/Parts.tsx';
import { useSectorLabel } from '../../../platform/i18n/SectorOptions.tsx';
import { useText, useTexts } from '../../../platform/i18n/text-context.tsx';
import { Notice } from '../../../ui/control/Notice.tsx';
import { Details, Figures } from '../../../ui/figure/Figures.tsx';
import layout from '../../../ui/layout.module.css';
import { Rows } from '../../../ui/list/Rows.tsx';
import list from '../../../ui/list/list.module.css';
import { SectionHead } from '../../../ui/list/SectionHead.tsx';
import text from '../../../ui/text.module.css';
import { AuthorLine, AuthorName, PersonAvatar } from '../../profiles/index.ts';

export type PageCluster = NonNullable<ClusterPageQuery['cluster']>;

/** Published figures, each with its year and what it counts. */
export function ClusterFigures({ cluster: { figures } }: { cluster: PageCluster }) {
  const t = useText();
  const format = useFormat();
  if (figures.length === 0) return null;
  return (
    <div className={layout.stack}>
      <div lang={clusterLanguage} dir="ltr">
        <Figures
          figures={figures.map(({ metric, value, unit, year, note }) => ({
            label: metric,
            value: unit === 'percent' ? format.percent(value / 100) : format.number(value),
            qualifier: [unit === 'percent' ? null : unit, year, note].filter((part) => part !== null).join(', '),
          }))}
        />
      </div>
      <p className={text.muted}>{t('clusters.figuresNote')}</p>
    </div>
  );
}

/** What kind of cluster it is, in the words of the vocabularies. */
export function ClusterFacts({ cluster }: { cluster: PageCluster }) {
  const t = useText();
  const { language } = useTexts();
  const labels = useLabels();
  const sectorLabel = useSectorLabel();
  const { type, stage, city, region, country, localName, isicDivision } = cluster;
  return (
    <section>
      <SectionHead title={t('clusters.facts')} />
      <Details>
        {localName !== null && (
          <>
            <dt>{t('clusters.localName')}</dt>
            <dd>
              <bdi>{localName}</bdi>
            </dd>
          </>
        )}
        <dt>{t('clusters.place')}</dt>
        <dd>
          <Parts of={[city, region, labels.country(country)]} />
        </dd>
        <dt>{t('clusters.type')}</dt>
        <dd>{isClusterType(type) ? clusterTypeLabels[type][language] : type}</dd>
        <dt>{t('clusters.stage')}</dt>
        <dd>{isClusterStage(stage) ? clusterStageLabels[stage][language] : stage}</dd>
        <dt>{t('clusters.activity')}</dt>
        <dd>{`${isicDivision} ${sectorLabel(isicDivision)}`}</dd>
      </Details>
    </section>
  );
}

export function ClusterSources({ cluster: { sources, evidence } }: { cluster: PageCluster }) {
  const t = useText();
  return (
    <section>
      <SectionHead title={t('clusters.sources')} />
      {evidence === 'GENERAL' && (
        <Notice icon="info">
          <p>
            <b>{t('clusters.needsSource')}</b>
          </p>
          <p className={text.small}>{t('clusters.needsSourceText')}</p>
        </Notice>
      )}
      <Rows small>
        {sources.map(({ title, url }) => (
          <li key={title} lang={clusterLanguage} dir="ltr">
            {url === null ? (
              title
            ) : (
              <a href={url} rel="nofollow">
                {title}
              </a>
            )}
          </li>
        ))}
      </Rows>
    </section>
  );
}

export function ClusterPeople({ cluster: { people, memberCount } }: { cluster: PageCluster }) {
  const t = useText();
  return (
    <section>
      <SectionHead
        title={t('clusters.people')}
        link={<span className={text.small}>{t('clusters.members', { count: memberCount })}</span>}
      />
      <Rows small>
        {people.map((person) => (
          <Person key={person.author.id} person={person} />
        ))}
      </Rows>
    </section>
  );
}

function Person({ person: { author, role, isModerator } }: { person: PageCluster['people'][number] }) {
  const t = useText();
  const { language } = useTexts();
  const roleLabel = isMembershipRole(role) ? membershipRoleLabels[role][language] : role;
  return (
    <li className={list.person}>
      <PersonAvatar person={author} />
      <div>
        <b>
          <AuthorName author={author} />
        </b>
        <p className={text.muted}>
          <Parts of={[roleLabel, isModerator ? t('clusters.moderator') : null]} />
        </p>
        <AuthorLine author={author} />
      </div>
    </li>
  );
}
