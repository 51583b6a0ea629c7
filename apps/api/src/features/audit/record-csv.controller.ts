import { Controller, Get, Res } from '@nestjs/common';
import type { Response } from 'express';
import { recordQuestion } from '@cluster-commons/domain/audit';
import type { MemberViewer } from '@cluster-commons/domain/kernel';
import { CurrentRequest, CurrentViewer, StaffOnly } from '../../platform/auth/access.ts';
import type { RequestContext } from '../../platform/auth/request-context.ts';
import { Parameters } from '../../platform/http/parameters.ts';
import { granted } from '../../platform/http/request-refused.ts';
import { sendFile } from '../../platform/http/send-file.ts';
import { ExportRecord } from './export-record.ts';

/** `/admin/record.csv`, with the same parameters as the page `/admin/record`. */
@StaffOnly()
@Controller()
export class RecordCsvController {
  constructor(private readonly record: ExportRecord) {}

  @Get('admin/record.csv')
  async download(
    @CurrentViewer() viewer: MemberViewer,
    @CurrentRequest() { language }: RequestContext,
    @Parameters() parameters: URLSearchParams,
    @Res() res: Response,
  ): Promise<void> {
    const file = granted(await this.record.run(viewer, recordQuestion(parameters), language));
    const day = new Date().toISOString().slice(0, 10);
    await sendFile(res, { type: 'text/csv', name: `cluster-commons-record-${day}.csv` }, file.writeTo);
  }
}
