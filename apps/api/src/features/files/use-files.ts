import { Injectable } from '@nestjs/common';
import { isUsable, type FilePurpose } from '@cluster-commons/domain/files';
import { problem, type MemberViewer, type Problem } from '@cluster-commons/domain/kernel';
import { FileQueries } from './file.queries.ts';

/** Whether files may be put where somebody wants them. */
@Injectable()
export class UseFiles {
  constructor(private readonly queries: FileQueries) {}

  /** What is wrong with the first that does not fit; nothing where all do. */
  async problemsOf(
    viewer: MemberViewer,
    ids: readonly string[],
    purpose: FilePurpose,
    path: string,
  ): Promise<Problem[]> {
    if (ids.length === 0) return [];
    const found = new Map((await this.queries.ofOwner(ids, viewer.id)).map((file) => [file.id, file]));
    for (const id of ids) {
      const file = found.get(id);
      if (file === undefined || file.purpose !== purpose) return [problem('NOT_FOUND', 'input', path)];
      if (file.state === 'refused') return [problem(file.refusal ?? 'FILE_UNREADABLE', 'input', path)];
      if (!isUsable(file.state)) return [problem('FILE_NOT_ARRIVED', 'input', path)];
      if (file.isUsed) return [problem('FILE_USED', 'input', path)];
    }
    return [];
  }
}
