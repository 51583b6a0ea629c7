import { Injectable } from '@nestjs/common';
import type { FilePlace, FilePurpose } from '@cluster-commons/domain/files';
import type { FileRow } from './file.queries.ts';

/** Reads what a file hangs on; null where it hangs on nothing. */
type PlaceOf = (file: Pick<FileRow, 'id' | 'postId'>) => Promise<FilePlace | null>;

/** What files hang on. The features whose things these are say how they are read, by what a file is brought for. */
@Injectable()
export class FilePlaces {
  readonly #placeOf = new Map<FilePurpose, PlaceOf>();

  register(purpose: FilePurpose, placeOf: PlaceOf): void {
    this.#placeOf.set(purpose, placeOf);
  }

  /** @throws where nobody has said how things of that kind are read */
  async of(file: Pick<FileRow, 'id' | 'postId' | 'purpose' | 'isUsed'>): Promise<FilePlace | null> {
    if (!file.isUsed) return null;
    const placeOf = this.#placeOf.get(file.purpose);
    if (placeOf === undefined) throw new Error(`Nobody says where files stand that are brought for ${file.purpose}`);
    return placeOf(file);
  }
}
