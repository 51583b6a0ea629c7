import { directoryLimits } from '@cluster-commons/domain/directory';
import { membersFilePath, membersPath, newThreadPath } from '@cluster-commons/paths';
import { DirectoryDocument, DirectoryOwnDocument, type DirectoryQuery } from '../../../gql/index.ts';
import { ClusterName } from '../../../platform/i18n/ClusterName.tsx';
import { NetworkPlaces } from '../../../platform/frame/NetworkPlaces.tsx';
import { PageHead } from '../../../platform/head/PageHead.tsx';
import { useFormat } from '../../../platform/i18n/format.ts';
import { useText } from '../../../platform/i18n/text-context.tsx';
import { changedSearch, usePageAddress } from '../../../platform/pages/address-links.ts';
import { definePage } from '../../../platform/pages/page.ts';
import { Pager } from '../../../platform/pages/Pager.tsx';
import { requireItems } from '../../../platform/pages/place.ts';
import { placeParameters } from '../../../platform/pages/place.ts';
import { redirect } from '../../../platform/routing/routing.ts';
import { useFrame } from '../../../platform/session/frame.ts';
import { ButtonLink } from '../../../ui/control/Button.tsx';
import { RemovableChip } from '../../../ui/control/Chip.tsx';
import { Tabs } from '../../../ui/control/Tabs.tsx';
import { Icon } from '../../../ui/icon/Icon.tsx';
import layout from '../../../ui/layout.module.css';
import { Link } from '../../../ui/Link.tsx';
import text from '../../../ui/text.module.css';
import { useFilterLabels } from '../components/directory-labels.ts';
import { DirectoryFilters } from '../components/DirectoryFilters.tsx';
import { DirectoryTable } from '../components/DirectoryTable.tsx';
import {
  asksTooMuch,
  filterGroups,
  filterIn,
  memberSorts,
  sortParameter,
  tidied,
  variablesFor,
  type DirectoryFilter,
} from '../directory-filter.ts';

const page = definePage({
  document: DirectoryDocument,
  variables: ({ url }) => {
    const tidy = tidied(url);
    if (tidy !== null) throw redirect(tidy);
    return variablesFor(url);
  },
  check: ({ members }, { url }) => requireItems(members.nodes, url),
  own: { document: DirectoryOwnDocument, variables: () => ({}) },
  needsSignIn: true,
});

export const loader = page.loader;

export default function DirectoryPage() {
  const t = useText();
  const { search } = useFrame();
  const {
    data: { members, clusterMap },
    own,
    address,
  } = page.use();
  const filter = filterIn(address.url);
  return (
    <>
      <PageHead title={t('directory.title')} isPrivate />
      <NetworkPlaces current="directory" />
      <header className={layout.head}>
        <h1>{t('directory.title')}</h1>
      </header>
      <div className={`${layout.split} ${layout.filtered}`}>
        <DirectoryFilters filter={filter} clusters={clusterMap} />
        <div className={layout.stack}>
          <div className={`${layout.row} ${layout.ends}`}>
            <p role="status">
              <b>{t('directory.count', { count: members.totalCount })}</b>{' '}
              <span className={text.muted}>{t('directory.ofNetwork', { count: members.networkCount })}</span>
            </p>
            {own?.directoryCan.export.allowed && <CsvLink search={search} count={members.totalCount} />}
          </div>
          {asksTooMuch(address.url) && (
            <p className={text.muted}>
              {t('directory.tooMuch', { values: directoryLimits.valuesPerGroup, letters: directoryLimits.text })}
            </p>
          )}
          <AppliedFilters filter={filter} clusters={clusterMap} />
          <DirectoryOrder sort={filter.sort} />
          {members.nodes.length === 0 ? (
            <NobodyFound filter={filter} clusters={clusterMap} />
          ) : (
            <DirectoryTable members={members.nodes} sort={filter.sort} />
          )}
          <Pager list={members} />
        </div>
      </div>
    </>
  );
}

/** The same result as a file, for those who report on the programme. */
function CsvLink({ search, count }: { search: string; count: number }) {
  const t = useText();
  if (count === 0) return null;
  return (
    <ButtonLink to={membersFilePath + changedSearch(search, { ...placeParameters, lang: null })}>
      <Icon name="download" /> {t('directory.csv', { count })}
    </ButtonLink>
  );
}

function AppliedFilters({ filter, clusters }: { filter: DirectoryFilter; clusters: DirectoryQuery['clusterMap'] }) {
  const t = useText();
  const addressWith = usePageAddress();
  const labelOf = useFilterLabels(clusters);
  const applied = [
    ...(filter.text === null ? [] : [{ group: 'text', value: filter.text, label: filter.text, rest: [] }]),
    ...filterGroups.flatMap((group) =>
      filter.chosen[group].map((value) => ({
        group,
        value,
        label: labelOf[group](value),
        rest: filter.chosen[group].filter((other) => other !== value),
      })),
    ),
  ];
  if (applied.length === 0) return null;
  return (
    <p className={`${layout.row} ${layout.tight}`}>
      {applied.map(({ group, value, label, rest }) => (
        <RemovableChip
          key={group + value}
          to={addressWith({ [group]: rest })}
          label={t('directory.removeFilter', { name: label })}
        >
          {group === 'cluster' ? <ClusterName name={label} /> : <bdi>{label}</bdi>}
        </RemovableChip>
      ))}
    </p>
  );
}

function DirectoryOrder({ sort }: { sort: DirectoryFilter['sort'] }) {
  const t = useText();
  const addressWith = usePageAddress();
  return (
    <Tabs
      label={t('directory.sortBy')}
      tabs={memberSorts.map((choice) => ({
        to: addressWith({ sort: sortParameter(choice) }),
        text: t(`directory.sort.${choice}`),
        isCurrent: choice === sort,
      }))}
    />
  );
}

/** Names each group of filters that could be given up, with the way there. */
function NobodyFound({ filter, clusters }: { filter: DirectoryFilter; clusters: DirectoryQuery['clusterMap'] }) {
  const t = useText();
  const format = useFormat();
  const addressWith = usePageAddress();
  const labelOf = useFilterLabels(clusters);
  const given = [
    ...(filter.text === null ? [] : [{ group: 'text', name: filter.text }]),
    ...filterGroups
      .filter((group) => filter.chosen[group].length > 0)
      .map((group) => ({ group, name: format.list(filter.chosen[group].map(labelOf[group])) })),
  ];
  return (
    <div className={`${layout.stack} ${layout.after}`}>
      <h2>{t('directory.empty')}</h2>
      <p>{t(given.length > 1 ? 'directory.emptyDrop' : 'directory.emptyNext')}</p>
      {given.length > 1 && (
        <ul className={`${layout.row} ${layout.list}`}>
          {given.map(({ group, name }) => (
            <li key={group}>
              <ButtonLink to={addressWith({ [group]: null })}>{t('directory.drop', { name })}</ButtonLink>
            </li>
          ))}
        </ul>
      )}
      <p className={layout.row}>
        <Link to={membersPath}>{t('directory.clear')}</Link>
        <Link to={newThreadPath}>{t('directory.askInstead')}</Link>
      </p>
    </div>
  );
}
