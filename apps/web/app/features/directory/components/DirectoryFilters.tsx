import { clusterLanguage } from '@cluster-commons/domain/clusters';
import { membersPath } from '@cluster-commons/paths';
import type { ReactNode } from 'react';
import type { DirectoryQuery } from '../../../gql/index.ts';
import { ClusterName } from '../../../platform/i18n/ClusterName.tsx';
import { LanguageOptions } from '../../../platform/i18n/LanguageOptions.tsx';
import { TextField } from '../../../platform/forms/fields.tsx';
import { CountryOptions } from '../../../platform/i18n/CountryOptions.tsx';
import { ExpertiseOptions } from '../../../platform/i18n/ExpertiseOptions.tsx';
import { SectorOptions } from '../../../platform/i18n/SectorOptions.tsx';
import { useText } from '../../../platform/i18n/text-context.tsx';
import { Button } from '../../../ui/control/Button.tsx';
import controls from '../../../ui/control/control.module.css';
import { Fold } from '../../../ui/control/Fold.tsx';
import { Icon } from '../../../ui/icon/Icon.tsx';
import layout from '../../../ui/layout.module.css';
import { Link } from '../../../ui/Link.tsx';
import { SectionHead } from '../../../ui/list/SectionHead.tsx';
import text from '../../../ui/text.module.css';
import { countOf, type DirectoryFilter, type FilterGroup } from '../directory-filter.ts';
import { useFilterLabels } from './directory-labels.ts';

interface DirectoryFiltersProps {
  filter: DirectoryFilter;
  clusters: DirectoryQuery['clusterMap'];
}

/**
 * Narrows the directory. Each group keeps what is chosen as boxes to untick and offers the rest in a list, so that
 * the page stays small with 250 countries; every combination stands in the address.
 */
export function DirectoryFilters({ filter, clusters }: DirectoryFiltersProps) {
  const t = useText();
  const count = countOf(filter);
  return (
    <Fold
      summary={
        <>
          <Icon name="sliders-horizontal" /> {t('frame.filtersOn', { count })}
        </>
      }
    >
      <form role="search" aria-label={t('directory.filters')} className={layout.stack}>
        <SectionHead
          title={t('directory.filters')}
          link={count > 0 && <Link to={membersPath}>{t('directory.clear')}</Link>}
        />
        <TextField
          name="text"
          type="search"
          label={t('directory.field.text')}
          defaultValue={filter.text ?? ''}
          dir="auto"
        />
        <Group group="country" filter={filter} clusters={clusters}>
          <CountryOptions />
        </Group>
        <Group group="sector" filter={filter} clusters={clusters}>
          <SectorOptions />
        </Group>
        <Group group="expertise" filter={filter} clusters={clusters}>
          <ExpertiseOptions />
        </Group>
        <Group group="language" filter={filter} clusters={clusters}>
          <LanguageOptions />
        </Group>
        <Group group="cluster" filter={filter} clusters={clusters}>
          {clusters.map(({ slug, name }) => (
            <option key={slug} value={slug} lang={clusterLanguage}>
              {name}
            </option>
          ))}
        </Group>
        {filter.sort !== 'NAME' && <input type="hidden" name="sort" value={filter.sort.toLowerCase()} />}
        <Button type="submit">{t('directory.show')}</Button>
      </form>
    </Fold>
  );
}

function Group({
  group,
  filter,
  clusters,
  children,
}: DirectoryFiltersProps & { group: FilterGroup; children: ReactNode }) {
  const t = useText();
  const labelOf = useFilterLabels(clusters)[group];
  const label = t(`directory.field.${group}`);
  return (
    <fieldset className={controls.group}>
      <legend className={text.small}>{label}</legend>
      {filter.chosen[group].map((value) => (
        <label key={value} className={controls.option}>
          <input type="checkbox" name={group} value={value} defaultChecked />
          {group === 'cluster' ? <ClusterName name={labelOf(value)} /> : <bdi>{labelOf(value)}</bdi>}
        </label>
      ))}
      <select name={group} defaultValue="" aria-label={t('directory.addFilter', { group: label })}>
        <option value="">{t('directory.anyFilter')}</option>
        {children}
      </select>
    </fieldset>
  );
}
