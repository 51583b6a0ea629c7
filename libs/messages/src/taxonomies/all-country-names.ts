import { registerCountryNames } from './countries.ts';
import { countryNames as ar } from './country-names/ar.ts';
import { countryNames as en } from './country-names/en.ts';
import { countryNames as es } from './country-names/es.ts';
import { countryNames as fr } from './country-names/fr.ts';

/** For servers and mail, which write for readers of every language at once. Never for a browser: 7 kB more than its reader needs. */
export function registerAllCountryNames(): void {
  registerCountryNames('en', en);
  registerCountryNames('fr', fr);
  registerCountryNames('es', es);
  registerCountryNames('ar', ar);
}
