import { isUuid, problem, type MemberViewer, type Problem } from '../kernel/index.ts';
import { fileLimits, inMegabytes, mostBytesOf, type FilePurpose } from './file-limits.ts';

export interface NewFile {
  readonly purpose: FilePurpose;
  /** As it was sent. */
  readonly name: string;
  readonly bytes: number;
}

/** Everything that is wrong with a file before any of it is here; empty when nothing is. */
export function checkNewFile(viewer: MemberViewer, { purpose, bytes }: NewFile): Problem[] {
  const most = mostBytesOf(viewer, purpose);
  if (!Number.isInteger(bytes) || bytes < 1) return [problem('FILE_EMPTY', 'input', 'bytes')];
  return bytes > most ? [{ ...problem('FILE_TOO_LARGE', 'input', 'bytes'), limit: inMegabytes(most) }] : [];
}

/** The same of the ids that an act is given. */
export function checkFileIds(ids: readonly string[], purpose: FilePurpose): Problem[] {
  const { most } = fileLimits.purposes[purpose];
  if (new Set(ids).size > most) return [{ ...problem('TOO_MANY', 'input', 'fileIds'), limit: most }];
  return ids.every(isUuid) ? [] : [problem('NOT_FOUND', 'input', 'fileIds')];
}
