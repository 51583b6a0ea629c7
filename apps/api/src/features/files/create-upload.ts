import { Injectable } from '@nestjs/common';
import {
  checkNewFile,
  fileNameOf,
  filePolicy,
  inMegabytes,
  quotaOf,
  type NewFile,
} from '@cluster-commons/domain/files';
import {
  allowances,
  done,
  failed,
  foundOr,
  problem,
  refused,
  type MemberViewer,
  type Outcome,
} from '@cluster-commons/domain/kernel';
import { newId } from '../../platform/database/new-id.ts';
import { RateLimits } from '../../platform/limits/rate-limits.ts';
import { FileQueries, type FileRow } from './file.queries.ts';
import { Uploads } from './uploads.ts';

@Injectable()
export class CreateUpload {
  constructor(
    private readonly queries: FileQueries,
    private readonly uploads: Uploads,
    private readonly limits: RateLimits,
  ) {}

  /** Makes room for a file that is about to be sent. */
  async run(viewer: MemberViewer, file: NewFile): Promise<Outcome<FileRow>> {
    const added = await this.add(viewer, file);
    if (!added.ok) return added;
    // The row comes first: bytes that nobody knows of would be taken for remains.
    await this.uploads.begin(added.value, file.bytes);
    return foundOr(await this.queries.byId(added.value));
  }

  /** The row of a file whose bytes are here, or on the way. @param alt what a picture shows */
  async add(viewer: MemberViewer, file: NewFile, alt = ''): Promise<Outcome<string>> {
    const decision = filePolicy.add(viewer);
    if (!decision.allowed) return refused(decision);
    const problems = checkNewFile(viewer, file);
    if (problems.length > 0) return failed(...problems);
    await this.limits.take(allowances.fileByMember, viewer.id);
    const id = newId();
    const { purpose, bytes } = file;
    const row = { id, ownerId: viewer.id, purpose, bytes, alt, name: fileNameOf(file.name) };
    const quota = quotaOf(viewer);
    return (await this.queries.add(row, quota))
      ? done(id)
      : failed({ ...problem('FILES_FULL', 'input', 'bytes'), limit: inMegabytes(quota) });
  }
}
