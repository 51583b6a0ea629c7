import { clusterPath, postPath } from '@cluster-commons/paths';
import { clsx } from 'clsx';
import type { MemberProfileQuery } from '../../../gql/index.ts';
import { ClusterName } from '../../../platform/i18n/ClusterName.tsx';
import { useExpertiseLabel } from '../../../platform/i18n/ExpertiseOptions.tsx';
import { useFormat } from '../../../platform/i18n/format.ts';
import { useLabels } from '../../../platform/i18n/labels.ts';
import { Moment } from '../../../platform/i18n/Moment.tsx';
import { useSectorLabel } from '../../../platform/i18n/SectorOptions.tsx';
import { useText } from '../../../platform/i18n/text-context.tsx';
import { Written } from '../../../platform/i18n/Written.tsx';
import { Details } from '../../../ui/figure/Figures.tsx';
import layout from '../../../ui/layout.module.css';
import { Link } from '../../../ui/Link.tsx';
import { Rows } from '../../../ui/list/Rows.tsx';
import { SectionHead } from '../../../ui/list/SectionHead.tsx';
import text from '../../../ui/text.module.css';

export type Profile = NonNullable<MemberProfileQuery['member']>;

interface ProfilePartProps {
  member: Profile;
}

export function ProfileExpertise({ member: { expertise } }: ProfilePartProps) {
  const t = useText();
  const labelOf = useExpertiseLabel();
  if (expertise.length === 0) return null;
  return (
    <section>
      <SectionHead title={t('profiles.canHelp')} />
      <Rows>
        {expertise.map((code) => (
          <li key={code}>{labelOf(code)}</li>
        ))}
      </Rows>
    </section>
  );
}

export function ProfileClusters({ member: { clusters } }: ProfilePartProps) {
  const t = useText();
  const labels = useLabels();
  if (clusters.length === 0) return null;
  return (
    <section>
      <SectionHead title={t('profiles.clusters')} />
      <Rows>
        {clusters.map(({ id, slug, name, country }) => (
          <li key={id} className={clsx(layout.row, layout.ends)}>
            <Link to={clusterPath(slug)}>
              <ClusterName name={name} />
            </Link>
            <span className={text.muted}>{labels.country(country)}</span>
          </li>
        ))}
      </Rows>
    </section>
  );
}

export function ProfilePosts({ member: { recentPosts } }: ProfilePartProps) {
  const t = useText();
  if (recentPosts.length === 0) return null;
  return (
    <section>
      <SectionHead title={t('profiles.recentPosts')} />
      <Rows>
        {recentPosts.map((post) => (
          <li key={`${post.threadNumber}-${post.postNumber}`}>
            <h3 className={text.title} lang={post.threadLang}>
              <Link to={postPath({ number: post.threadNumber, slug: post.threadSlug }, post.postNumber)}>
                <Written>{post.threadTitle}</Written>
              </Link>
            </h3>
            <p className={text.muted}>
              <Written lang={post.threadLang}>{post.excerpt}</Written> <Moment at={post.createdAt} style="date" />
            </p>
          </li>
        ))}
      </Rows>
    </section>
  );
}

export function ProfileDetails({ member }: ProfilePartProps) {
  const t = useText();
  const format = useFormat();
  const labels = useLabels();
  const sectorLabel = useSectorLabel();
  const details = [
    ...(member.organisation === ''
      ? []
      : [{ term: t('profiles.field.organisation'), text: <Written>{member.organisation}</Written> }]),
    ...(member.languages.length === 0
      ? []
      : [{ term: t('directory.field.language'), text: format.list(member.languages.map(labels.language)) }]),
    ...(member.sectors.length === 0
      ? []
      : [{ term: t('directory.field.sector'), text: format.list(member.sectors.map(sectorLabel)) }]),
    ...(member.isImported ? [] : [{ term: t('profiles.since'), text: <Moment at={member.joinedAt} style="month" /> }]),
    { term: t('profiles.posts'), text: format.number(member.postCount) },
    ...(member.lastPostedAt === null
      ? []
      : [{ term: t('profiles.lastPosted'), text: <Moment at={member.lastPostedAt} style="date" /> }]),
  ];
  return (
    <section>
      <SectionHead title={t('profiles.details')} />
      <Details>
        {details.map(({ term, text: said }) => (
          <div key={term} className={layout.contents}>
            <dt>{term}</dt>
            <dd>{said}</dd>
          </div>
        ))}
      </Details>
    </section>
  );
}
