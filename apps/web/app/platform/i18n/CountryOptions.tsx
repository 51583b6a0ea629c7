import { countriesByName, countryName } from '@cluster-commons/messages/taxonomies/countries';
import { useTexts } from './text-context.tsx';

/** Every country for a list that opens, in the order of its names. */
export function CountryOptions() {
  const { language } = useTexts();
  return countriesByName(language).map((code) => (
    <option key={code} value={code}>
      {countryName(code, language)}
    </option>
  ));
}
