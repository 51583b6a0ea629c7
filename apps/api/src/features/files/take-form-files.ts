import { Injectable, type OnModuleInit } from '@nestjs/common';
import { fileControls, fileLimits, fileNameControl } from '@cluster-commons/domain/files';
import {
  isSignedIn,
  lineOf,
  problem,
  startOf,
  type MemberViewer,
  type Outcome,
  type Problem,
} from '@cluster-commons/domain/kernel';
import type { RequestContext } from '../../platform/auth/request-context.ts';
import { ApiError } from '../../platform/graphql/errors.ts';
import { describe } from '../../platform/graphql/payload.ts';
import { FormFiles, type FormFile } from '../../platform/http/form-files.ts';
import { CreateUpload } from './create-upload.ts';
import { FileQueries, type FileRow } from './file.queries.ts';
import { TakeIn } from './take-in.ts';

/** Files that a form has brought by itself, where no script has sent them before. */
@Injectable()
export class TakeFormFiles implements OnModuleInit {
  constructor(
    private readonly forms: FormFiles,
    private readonly create: CreateUpload,
    private readonly takeIn: TakeIn,
    private readonly queries: FileQueries,
  ) {}

  onModuleInit(): void {
    this.forms.register((context, form, files) => this.run(context, form, files));
  }

  /** The act finds the ids of what was kept behind those that its form had, and the reasons for what was not. */
  private async run(context: RequestContext, form: FormData, files: readonly FormFile[]): Promise<void> {
    const { viewer } = context;
    if (!isSignedIn(viewer)) return;
    const alt = startOf(lineOf(String(form.get(fileControls.alt) ?? '')), fileLimits.alt.most);
    for (const file of files) {
      const taken = await this.take(viewer, file, alt);
      if (taken.ok) {
        form.append(fileControls.ids, taken.value.id);
        form.append(fileNameControl(taken.value.id), taken.value.name);
      } else {
        for (const found of taken.problems) {
          const { code, message } = describe(found, context);
          form.append(fileControls.refusals, JSON.stringify({ code, message: `${lineOf(file.name)}: ${message}` }));
        }
      }
    }
  }

  private async take(viewer: MemberViewer, file: FormFile, alt: string): Promise<Outcome<FileRow>> {
    const { purpose, name, path, bytes } = file;
    const created = await this.created(viewer, file, alt);
    if (!created.ok) return created;
    const id = created.value;
    await this.takeIn.run({ id, purpose, name, state: 'receiving' }, path);
    const row = await this.queries.byId(id);
    const refusal = bytes === 0 ? 'FILE_EMPTY' : (row?.refusal ?? null);
    return row === null || refusal !== null ? refusedFor(problem(refusal ?? 'NOT_FOUND')) : { ok: true, value: row };
  }

  private async created(viewer: MemberViewer, file: FormFile, alt: string): Promise<Outcome<string>> {
    // Of one that was not read to its end only so much is known: it is larger than any may be.
    const bytes = file.isCut ? file.bytes + 1 : file.bytes;
    try {
      return await this.create.add(viewer, { purpose: file.purpose, name: file.name, bytes }, alt);
    } catch (error) {
      if (error instanceof ApiError && error.code === 'RATE_LIMITED') return refusedFor(problem('RATE_LIMITED'));
      throw error;
    }
  }
}

const refusedFor = (found: Problem): Outcome<never> => ({ ok: false, problems: [found] });
