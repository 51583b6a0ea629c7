import type { DirectoryQuery } from '../../../gql/index.ts';
import { useExpertiseLabel } from '../../../platform/i18n/ExpertiseOptions.tsx';
import { useLabels } from '../../../platform/i18n/labels.ts';
import { useSectorLabel } from '../../../platform/i18n/SectorOptions.tsx';
import type { FilterGroup } from '../directory-filter.ts';

/** Says a chosen value of each group of filters in words. */
export function useFilterLabels(
  clusters: DirectoryQuery['clusterMap'],
): Record<FilterGroup, (value: string) => string> {
  const labels = useLabels();
  return {
    country: labels.country,
    language: labels.language,
    sector: useSectorLabel(),
    expertise: useExpertiseLabel(),
    cluster: (slug) => clusters.find((cluster) => cluster.slug === slug)?.name ?? slug,
  };
}
