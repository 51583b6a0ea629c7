import { clustersPath } from '@cluster-commons/paths';
import { CountryOptions } from '../../../platform/i18n/CountryOptions.tsx';
import { SectorOptions } from '../../../platform/i18n/SectorOptions.tsx';
import { Select, TextField } from '../../../platform/forms/fields.tsx';
import { useText } from '../../../platform/i18n/text-context.tsx';
import { Button } from '../../../ui/control/Button.tsx';
import layout from '../../../ui/layout.module.css';
import { Link } from '../../../ui/Link.tsx';
import { SectionHead } from '../../../ui/list/SectionHead.tsx';

export interface ClusterFilter {
  text: string | null;
  country: string | null;
  sector: string | null;
}

/** Narrows the list; the filters stand in the address, so they work without script and can be sent to others. */
export function ClusterFilters({ filter: { text, country, sector } }: { filter: ClusterFilter }) {
  const t = useText();
  const isFiltered = text !== null || country !== null || sector !== null;
  return (
    <form role="search" aria-label={t('clusters.filters')} className={layout.stack}>
      <SectionHead
        title={t('clusters.filters')}
        link={isFiltered && <Link to={clustersPath}>{t('clusters.clear')}</Link>}
      />
      <TextField name="text" type="search" label={t('clusters.field.text')} defaultValue={text ?? ''} dir="auto" />
      <Select
        name="country"
        label={t('clusters.field.country')}
        defaultValue={country ?? ''}
        none={t('clusters.anyCountry')}
      >
        <CountryOptions />
      </Select>
      <Select
        name="sector"
        label={t('clusters.field.sector')}
        defaultValue={sector ?? ''}
        none={t('clusters.anySector')}
      >
        <SectorOptions />
      </Select>
      <Button type="submit">{t('clusters.show')}</Button>
    </form>
  );
}
