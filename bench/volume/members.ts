import { handleFrom } from '@cluster-commons/domain/accounts';
import { isLanguage } from '@cluster-commons/domain/kernel';
import { countryPacks, type CountryPack, type Place } from './countries.ts';
import { Dice, type Seed } from './dice.ts';
import { sectors, type Sector } from './sectors.ts';
import { isTextLanguage, type TextLanguage } from './text/language-pack.ts';
import { days, instantAt, shareOf, timeline } from './timeline.ts';

export interface Member {
  id: string;
  handle: string;
  name: string;
  /** Interface language. */
  locale: string;
  createdAt: number;
  country: CountryPack;
  place: Place;
  sector: Sector;
  textLanguage: TextLanguage;
}

/** The first two in a hundred were there before the first thread. */
const founders = (count: number): number => Math.max(2, Math.ceil(count * 0.02));
const foundingShare = 0.02;
/** Threads begin when the founders have come and had time to join their clusters. */
export const firstThreadShare = 0.05;
/** A member joins clusters at most this long after coming. */
export const joiningDays = 20;

/** All members of a volume, made anew from their index whenever they are needed; earlier ones write more. */
export class Members {
  readonly count: number;
  readonly #seed: Seed;
  readonly #suffix: string;

  constructor(seed: Seed, count: number) {
    this.#seed = seed;
    this.count = count;
    // Keeps the handles of volumes with different seeds apart in one database.
    this.#suffix = (seed.a % 36 ** 3).toString(36).padStart(3, '0');
  }

  /** Instants of coming grow with the index, the network with the square of time. */
  createdAt(index: number): number {
    const first = founders(this.count);
    return instantAt(index < first ? (foundingShare * index) / first : Math.sqrt((index + 1) / (this.count + 1)));
  }

  /** How many had come by an instant: the members with a lower index. */
  presentAt(instant: number): number {
    const estimate = Math.floor(Math.max(0, shareOf(instant)) ** 2 * (this.count + 1)) - 1;
    return Math.min(this.count, Math.max(founders(this.count), estimate));
  }

  id(index: number): string {
    return new Dice(this.#seed, 'member', index).id(this.createdAt(index));
  }

  at(index: number): Member {
    const dice = new Dice(this.#seed, 'member', index);
    const createdAt = this.createdAt(index);
    const id = dice.id(createdAt);
    const country = dice.pick(countryPacks);
    const name = `${dice.pick(country.given)} ${dice.pick(country.family)}`;
    const languages = country.languages;
    const tongue = languages[0] ?? 'en';
    return {
      id,
      handle: handleFrom(name, `${this.#suffix}${index.toString(36)}`, true),
      name,
      locale: isLanguage(tongue) ? tongue : 'en',
      createdAt,
      country,
      place: dice.pick(country.places),
      sector: dice.pick(sectors),
      textLanguage: isTextLanguage(tongue) ? tongue : 'en',
    };
  }
}

/** The latest instant at which somebody who came at `createdAt` has joined a cluster. */
export const joinedBy = (createdAt: number): number => Math.min(timeline.end, createdAt + days(joiningDays));
