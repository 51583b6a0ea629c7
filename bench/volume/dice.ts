import { createHash } from 'node:crypto';
import { uuidV7 } from '@cluster-commons/domain/kernel';

/** What is drawn: each has its own numbers, so that drawing more of one changes nothing of another. */
const streams = ['cluster', 'member', 'membership', 'profile', 'thread', 'weight', 'post', 'account'] as const;
export type Stream = (typeof streams)[number];

/** A seed as the two words that all draws begin with. */
export interface Seed {
  readonly a: number;
  readonly b: number;
}

/** Equal numbers give equal seeds on every machine. */
export function seedOf(number: number): Seed {
  const digest = createHash('sha256').update(`cluster-commons volume ${number}`).digest();
  return { a: digest.readUInt32LE(0), b: digest.readUInt32LE(4) };
}

/**
 * Draws that depend on the seed, the stream and the place alone: any row can be made without the rows before it.
 * The generator is sfc32 (Chris Doty-Humphrey), as its PractRand package publishes it.
 */
export class Dice {
  #a: number;
  #b: number;
  #c: number;
  #count = 1;

  constructor(seed: Seed, stream: Stream, index: number, part = 0) {
    this.#a = (seed.a ^ Math.imul(streams.indexOf(stream) + 1, 0x9e3779b1)) | 0;
    this.#b = (seed.b ^ Math.imul(part, 0x85ebca6b)) | 0;
    this.#c = index | 0;
    for (let i = 0; i < 12; i += 1) this.word();
  }

  /** A whole number from 0 to 2^32 - 1. */
  word(): number {
    const result = (this.#a + this.#b + this.#count) | 0;
    this.#count = (this.#count + 1) | 0;
    this.#a = this.#b ^ (this.#b >>> 9);
    this.#b = (this.#c + (this.#c << 3)) | 0;
    this.#c = ((this.#c << 21) | (this.#c >>> 11)) + result;
    return result >>> 0;
  }

  /** From 0 up to, and without, 1. */
  share(): number {
    return this.word() / 2 ** 32;
  }

  /** A whole number from 0 to `count - 1`. */
  below(count: number): number {
    return Math.floor(this.share() * count);
  }

  chance(probability: number): boolean {
    return this.share() < probability;
  }

  pick<T>(list: readonly T[]): T {
    const item = list[this.below(list.length)];
    if (item === undefined) throw new Error('Nothing to pick from');
    return item;
  }

  /** `count` different items in the order of the draw; all of them when there are fewer. */
  pickSome<T>(list: readonly T[], count: number): T[] {
    const rest = [...list];
    return Array.from({ length: Math.min(count, list.length) }, () => rest.splice(this.below(rest.length), 1)).flat();
  }

  /** Normally distributed, mean 0, deviation 1 (Box and Muller). */
  normal(): number {
    return Math.sqrt(-2 * Math.log(1 - this.share())) * Math.cos(2 * Math.PI * this.share());
  }

  /** A UUIDv7 of this instant, in milliseconds, with drawn bits in place of random ones. */
  id(at: number): string {
    const bytes = new Uint8Array(12);
    const view = new DataView(bytes.buffer);
    for (let i = 0; i < 3; i += 1) view.setUint32(i * 4, this.word());
    return uuidV7(at, bytes);
  }
}
