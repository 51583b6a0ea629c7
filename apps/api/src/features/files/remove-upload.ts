import { Inject, Injectable } from '@nestjs/common';
import {
  allowances,
  done,
  failed,
  isUuid,
  problem,
  type MemberViewer,
  type Outcome,
} from '@cluster-commons/domain/kernel';
import { RateLimits } from '../../platform/limits/rate-limits.ts';
import { FileQueries } from './file.queries.ts';
import { FILE_STORAGE, type FileStorage } from './storage/file-storage.ts';
import { Uploads } from './uploads.ts';

@Injectable()
export class RemoveUpload {
  constructor(
    private readonly queries: FileQueries,
    private readonly uploads: Uploads,
    private readonly limits: RateLimits,
    @Inject(FILE_STORAGE) private readonly storage: FileStorage,
  ) {}

  /** Takes away a file of the viewer that stands nowhere; what has gone already is gone. */
  async run(viewer: MemberViewer, fileId: string): Promise<Outcome<boolean>> {
    await this.limits.take(allowances.writeByMember, viewer.id);
    if (!isUuid(fileId)) return failed(problem('NOT_FOUND', 'input', 'fileId'));
    if (await this.queries.remove(fileId, viewer.id)) {
      // Ended in between, the sweep does the rest.
      await this.uploads.remove(fileId);
      await this.storage.remove(fileId);
      return done(true);
    }
    const file = await this.queries.byId(fileId);
    return file !== null && file.ownerId === viewer.id ? failed(problem('FILE_USED', 'input', 'fileId')) : done(true);
  }
}
