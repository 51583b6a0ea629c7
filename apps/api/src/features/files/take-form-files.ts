import { Injectable, type OnModuleInit } from '@nestjs/common';
import { fileControls, fileLimits, fileNameControl } from '@cluster-commons/domain/files';
import { isSignedIn, lineOf, startOf, type MemberViewer, type Outcome } from '@cluster-commons/domain/kernel';
import type { RequestContext } from '../../platform/auth/request-context.ts';
import { describe } from '../../platform/graphql/payload.ts';
import { FormFiles, type FormFile } from '../../platform/http/form-files.ts';
import type { FileRow } from './file.queries.ts';
import { KeepFile } from './keep-file.ts';

/** Files that a form has brought by itself, where no script has sent them before. */
@Injectable()
export class TakeFormFiles implements OnModuleInit {
  constructor(
    private readonly forms: FormFiles,
    private readonly keep: KeepFile,
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

  private take(viewer: MemberViewer, file: FormFile, alt: string): Promise<Outcome<FileRow>> {
    const { purpose, name, path } = file;
    // Of one that was not read to its end only so much is known: it is larger than any may be.
    const bytes = file.isCut ? file.bytes + 1 : file.bytes;
    return this.keep.run(viewer, { purpose, name, bytes }, path, alt);
  }
}
