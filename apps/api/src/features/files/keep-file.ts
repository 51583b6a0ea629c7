import { Injectable } from '@nestjs/common';
import type { NewFile } from '@cluster-commons/domain/files';
import { problem, type MemberViewer, type Outcome, type Problem } from '@cluster-commons/domain/kernel';
import { ApiError } from '../../platform/graphql/errors.ts';
import { CreateUpload } from './create-upload.ts';
import { FileQueries, type FileRow } from './file.queries.ts';
import { TakeIn } from './take-in.ts';

/** Keeps files that are here as a whole, whichever way they came: by a form, by a mail. */
@Injectable()
export class KeepFile {
  constructor(
    private readonly create: CreateUpload,
    private readonly takeIn: TakeIn,
    private readonly queries: FileQueries,
  ) {}

  /** @param path of the bytes, which stay there @param alt what a picture shows */
  async run(viewer: MemberViewer, file: NewFile, path: string, alt = ''): Promise<Outcome<FileRow>> {
    const created = await this.created(viewer, file, alt);
    if (!created.ok) return created;
    const id = created.value;
    await this.takeIn.run({ id, purpose: file.purpose, name: file.name, state: 'receiving' }, path);
    const row = await this.queries.byId(id);
    const refusal = file.bytes === 0 ? 'FILE_EMPTY' : (row?.refusal ?? null);
    return row === null || refusal !== null ? refusedFor(problem(refusal ?? 'NOT_FOUND')) : { ok: true, value: row };
  }

  private async created(viewer: MemberViewer, file: NewFile, alt: string): Promise<Outcome<string>> {
    try {
      return await this.create.add(viewer, file, alt);
    } catch (error) {
      if (error instanceof ApiError && error.code === 'RATE_LIMITED') return refusedFor(problem('RATE_LIMITED'));
      throw error;
    }
  }
}

const refusedFor = (found: Problem): Outcome<never> => ({ ok: false, problems: [found] });
