import isoCountries from 'i18n-iso-countries';
import { isCountry } from '@cluster-commons/domain/taxonomies';

const spoken: Readonly<Record<string, string>> = {
  usa: 'US',
  'u.s.a.': 'US',
  us: 'US',
  'u.s.': 'US',
  uk: 'GB',
  'u.k.': 'GB',
  england: 'GB',
  scotland: 'GB',
  wales: 'GB',
  'the netherlands': 'NL',
  'czech republic': 'CZ',
  brasil: 'BR',
  deutschland: 'DE',
  españa: 'ES',
  italia: 'IT',
};

/** Also the name of a state of the United States, and more often meant as that. */
const ambiguous = new Set(['georgia']);

/**
 * The country that a place written in free words names at its end, such as `Ermelo, The Netherlands`; ISO 3166-1
 * alpha-2, null where none is plainly meant.
 */
export function countryOf(place: string): string | null {
  const last = place.split(',').at(-1)?.trim().toLowerCase() ?? '';
  if (last === '' || ambiguous.has(last)) return null;
  const code = spoken[last] ?? isoCountries.getSimpleAlpha2Code(last, 'en') ?? null;
  return code !== null && isCountry(code) ? code : null;
}
