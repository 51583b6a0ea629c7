import { Injectable } from '@nestjs/common';
import { cursorOf, cursorShape, page, readCursor, type Page } from '../../platform/graphql/paging.ts';
import { DeadLetters } from '../../platform/jobs/dead-letters.ts';
import type { DeadLetter } from './dead-letter.model.ts';

@Injectable()
export class DeadLetterList {
  constructor(private readonly letters: DeadLetters) {}

  async page(size: number, after: string | null): Promise<Page<DeadLetter>> {
    const place =
      after === null
        ? null
        : (readCursor(after, [cursorShape.instant, cursorShape.id]) as [failedAt: string, id: string]);
    const rows = await this.letters.page(size + 1, place);
    const cursor = ({ failedAt, id }: DeadLetter): string => cursorOf(failedAt, id);
    return page(rows, size, cursor, after !== null, () => this.letters.count());
  }
}
