import { Injectable } from '@nestjs/common';
import { columnsOf, invitationLimits, invitationPolicy } from '@cluster-commons/domain/invitations';
import {
  allowances,
  checkText,
  done,
  failed,
  foundOr,
  isUuid,
  lineOf,
  startOf,
  problem,
  refused,
  type MemberViewer,
  type Outcome,
} from '@cluster-commons/domain/kernel';
import { PrismaService } from '../../../platform/database/prisma.service.ts';
import { RateLimits } from '../../../platform/limits/rate-limits.ts';
import { NetworkSettings } from '../../network/index.ts';
import type { InvitationFile } from './file.model.ts';
import { InvitationFileQueries } from './file.queries.ts';
import { readCsv } from './read-csv.ts';

const limits = invitationLimits.file;

@Injectable()
export class UploadInvitationFile {
  constructor(
    private readonly prisma: PrismaService,
    private readonly queries: InvitationFileQueries,
    private readonly settings: NetworkSettings,
    private readonly limits: RateLimits,
  ) {}

  /** Reads a list of people. All of it is kept or nothing, and nobody is invited by it. */
  async run(viewer: MemberViewer, { csv, name }: { csv: string; name: string }): Promise<Outcome<InvitationFile>> {
    const decision = invitationPolicy.inviteMany(viewer, (await this.settings.current()).signUpMode);
    if (!decision.allowed) return refused(decision);
    const wrong = checkText(csv, { least: 1, most: limits.text }, 'input', 'csv');
    if (wrong.length > 0) return failed(...wrong);
    const read = readCsv(csv);
    if ('badLine' in read) return failed({ code: 'BAD_CSV', path: ['input', 'csv'], limit: read.badLine });
    const { head, rows } = read;
    if (rows.length === 0) return failed(problem('REQUIRED', 'input', 'csv'));
    const most = rows.length > limits.lines ? limits.lines : head.length > limits.columns ? limits.columns : null;
    if (most !== null) return failed({ code: 'TOO_MANY', path: ['input', 'csv'], limit: most });
    await this.limits.take(allowances.csvByMember, viewer.id);

    const { email, name: nameColumn } = columnsOf(head, rows);
    const waiting = await this.prisma.client.invitationFile.count({ where: { inviterId: viewer.id, sentAt: null } });
    if (waiting >= limits.waiting) return failed({ code: 'TOO_MANY', path: [], limit: limits.waiting });
    const { id } = await this.prisma.client.invitationFile.create({
      data: {
        inviterId: viewer.id,
        name: startOf(lineOf(name), limits.name),
        head,
        rows: rows.map(({ line, cells }) => ({ line, cells: [...cells] })),
        emailColumn: email,
        nameColumn,
      },
      select: { id: true },
    });
    return foundOr(await this.queries.byId(viewer.id, id));
  }

  /** Says which column is what, where the headings do not. */
  async map(
    viewer: MemberViewer,
    { fileId, emailColumn, nameColumn }: { fileId: string; emailColumn: number | null; nameColumn: number | null },
  ): Promise<Outcome<InvitationFile>> {
    await this.limits.take(allowances.writeByMember, viewer.id);
    const file = await this.queries.byId(viewer.id, fileId);
    if (file === null || !isUuid(fileId)) return failed(problem('NOT_FOUND', 'input', 'fileId'));
    if (file.state !== 'checked') return done(file);
    const isColumn = (at: number | null): boolean =>
      at === null || (Number.isInteger(at) && at >= 0 && at < file.head.length);
    if (emailColumn === null) return failed(problem('REQUIRED', 'input', 'emailColumn'));
    if (!isColumn(emailColumn)) return failed(problem('NOT_A_VALUE', 'input', 'emailColumn'));
    if (!isColumn(nameColumn) || nameColumn === emailColumn)
      return failed(problem('NOT_A_VALUE', 'input', 'nameColumn'));
    await this.prisma.client.invitationFile.updateMany({
      where: { id: fileId, inviterId: viewer.id, sentAt: null },
      data: { emailColumn, nameColumn },
    });
    return foundOr(await this.queries.byId(viewer.id, fileId));
  }
}
