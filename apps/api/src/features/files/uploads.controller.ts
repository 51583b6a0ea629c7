import { Controller, Head, Param, Patch, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { isUuid, type MemberViewer } from '@cluster-commons/domain/kernel';
import { CurrentViewer, SignedIn } from '../../platform/auth/access.ts';
import { ApiError } from '../../platform/graphql/errors.ts';
import { FileQueries, type FileRow } from './file.queries.ts';
import { Uploads } from './uploads.ts';

/** `/files/uploads/<id>`: how far an upload is, and its next bytes; of others it is not there. */
@SignedIn()
@Controller()
export class UploadsController {
  constructor(
    private readonly queries: FileQueries,
    private readonly uploads: Uploads,
  ) {}

  /** One that is settled, or only waits for that, is answered as whole: there is nothing left to send. */
  @Head('files/uploads/:id')
  async progress(
    @CurrentViewer() viewer: MemberViewer,
    @Param('id') id: string,
    @Req() req: Request,
    @Res() res: Response,
  ) {
    const file = await this.own(viewer, id);
    if (file.state === 'receiving' && !(await this.uploads.isWhole(id, file.bytes))) {
      return this.uploads.handle(req, res);
    }
    if (file.state === 'receiving') await this.uploads.finish(id);
    const length = req.get('upload-length') ?? String(file.bytes);
    res.set({
      'Tus-Resumable': '1.0.0',
      'Upload-Offset': length,
      'Upload-Length': length,
      'Cache-Control': 'no-store',
    });
    res.status(200).end();
  }

  @Patch('files/uploads/:id')
  async receive(
    @CurrentViewer() viewer: MemberViewer,
    @Param('id') id: string,
    @Req() req: Request,
    @Res() res: Response,
  ) {
    const file = await this.own(viewer, id);
    if (file.state !== 'receiving') throw new ApiError('NOT_FOUND');
    await this.uploads.handle(req, res);
  }

  private async own(viewer: MemberViewer, id: string): Promise<FileRow> {
    const file = isUuid(id) ? await this.queries.byId(id) : null;
    if (file === null || file.ownerId !== viewer.id) throw new ApiError('NOT_FOUND');
    return file;
  }
}
