import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { Controller, Get, Param, Res } from '@nestjs/common';
import type { Response } from 'express';
import { foundOr, isUuid, type MemberViewer } from '@cluster-commons/domain/kernel';
import { CurrentViewer, SignedIn } from '../../platform/auth/access.ts';
import { granted } from '../../platform/http/request-refused.ts';
import { sendFile } from '../../platform/http/send-file.ts';
import { ExportFiles } from './export-files.ts';
import { ExportQueries } from './export.queries.ts';

/** `/exports/<id>`: the file of an export, for its member alone; of others it is not there. */
@SignedIn()
@Controller()
export class ExportsController {
  constructor(
    private readonly queries: ExportQueries,
    private readonly files: ExportFiles,
  ) {}

  @Get('exports/:id')
  async download(@CurrentViewer() viewer: MemberViewer, @Param('id') id: string, @Res() res: Response): Promise<void> {
    const found = granted(foundOr(isUuid(id) ? await this.queries.ready(id, viewer.id) : null));
    const day = found.askedAt.slice(0, 10);
    res.setHeader('Content-Length', found.bytes);
    await sendFile(res, { type: 'application/zip', name: `cluster-commons-my-data-${day}.zip` }, (target) =>
      pipeline(createReadStream(this.files.pathOf(found.id)), target),
    );
  }
}
