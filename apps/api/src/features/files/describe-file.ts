import { Injectable } from '@nestjs/common';
import { fileLimits } from '@cluster-commons/domain/files';
import {
  allowances,
  checkLine,
  done,
  failed,
  isUuid,
  lineOf,
  problem,
  type MemberViewer,
  type Outcome,
} from '@cluster-commons/domain/kernel';
import { RateLimits } from '../../platform/limits/rate-limits.ts';
import { FileQueries } from './file.queries.ts';

@Injectable()
export class DescribeFile {
  constructor(
    private readonly queries: FileQueries,
    private readonly limits: RateLimits,
  ) {}

  /** Says what a file of the viewer shows, before it is used or after. */
  async run(viewer: MemberViewer, fileId: string, alt: string): Promise<Outcome<boolean>> {
    const problems = checkLine(alt, fileLimits.alt, 'input', 'alt');
    if (problems.length > 0) return failed(...problems);
    await this.limits.take(allowances.writeByMember, viewer.id);
    const file = isUuid(fileId) ? await this.queries.byId(fileId) : null;
    if (file === null || file.ownerId !== viewer.id) return failed(problem('NOT_FOUND', 'input', 'fileId'));
    await this.queries.describe(fileId, viewer.id, lineOf(alt));
    return done(true);
  }
}
