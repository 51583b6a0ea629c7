import { Controller, Get, Res } from '@nestjs/common';
import type { Response } from 'express';
import { directoryQuestion } from '@cluster-commons/domain/directory';
import type { MemberViewer } from '@cluster-commons/domain/kernel';
import { CurrentRequest, CurrentViewer, SignedIn } from '../../platform/auth/access.ts';
import type { RequestContext } from '../../platform/auth/request-context.ts';
import { Parameters } from '../../platform/http/parameters.ts';
import { granted } from '../../platform/http/request-refused.ts';
import { sendFile } from '../../platform/http/send-file.ts';
import { ExportMembers } from './export-members.ts';

/** `/members.csv`, with the same parameters as the page `/members`. */
@SignedIn()
@Controller()
export class MembersCsvController {
  constructor(private readonly members: ExportMembers) {}

  @Get('members.csv')
  async download(
    @CurrentViewer() viewer: MemberViewer,
    @CurrentRequest() { language }: RequestContext,
    @Parameters() parameters: URLSearchParams,
    @Res() res: Response,
  ): Promise<void> {
    const file = granted(await this.members.run(viewer, { ...directoryQuestion(parameters), language }));
    const day = new Date().toISOString().slice(0, 10);
    await sendFile(res, { type: 'text/csv', name: `cluster-commons-members-${day}.csv` }, file.writeTo);
  }
}
