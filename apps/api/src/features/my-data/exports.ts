import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Happened } from '@cluster-commons/domain/events';
import { languageOr } from '@cluster-commons/domain/kernel';
import { exportLimits } from '@cluster-commons/domain/my-data';
import { myDataPath } from '@cluster-commons/paths';
import { PrismaService } from '../../platform/database/prisma.service.ts';
import { Handlers } from '../../platform/jobs/handlers.ts';
import { tell } from '../../platform/jobs/event-line.ts';
import { Mailer } from '../../platform/mail/mailer.ts';
import { ExportFiles } from './export-files.ts';
import { ExportQueries } from './export.queries.ts';
import { WriteExport } from './write-export.ts';

/** Makes the files that were asked for, says so by mail, and removes them when their days are over. */
@Injectable()
export class Exports implements OnModuleInit {
  constructor(
    private readonly handlers: Handlers,
    private readonly queries: ExportQueries,
    private readonly writeExport: WriteExport,
    private readonly files: ExportFiles,
    private readonly prisma: PrismaService,
    private readonly mailer: Mailer,
  ) {}

  onModuleInit(): void {
    this.handlers.on('account.export-asked', 'export-makers', ({ payload }) => this.make(payload.exportId));
    this.handlers.on('account.export-ready', 'export-mails', (event) => this.send(event));
    this.handlers.scheduled('lapsed-exports', '25 * * * *', () => this.removeLapsed());
  }

  private async make(id: string): Promise<void> {
    const owner = await this.queries.owner(id);
    if (owner === null) return;
    const bytes = await this.writeExport.run(id, { memberId: owner.memberId, language: languageOr(owner.locale) });
    const expiresAt = new Date(Date.now() + exportLimits.keptSeconds * 1000);
    const isWanted = await this.prisma.transaction(async (db) => {
      const { count } = await db.dataExport.updateMany({
        where: { id, readyAt: null },
        data: { readyAt: new Date(), expiresAt, bytes },
      });
      if (count > 0) await tell(db, 'account.export-ready', { exportId: id });
      return count > 0;
    });
    if (!isWanted && (await this.queries.ready(id, owner.memberId)) === null) await this.files.remove(id);
  }

  private async send(event: Happened<'account.export-ready'>): Promise<void> {
    const owner = await this.queries.owner(event.payload.exportId);
    if (owner === null) return;
    await this.mailer.send({
      because: event,
      to: owner.email,
      kind: 'export-ready',
      language: languageOr(owner.locale),
      name: owner.name,
      path: myDataPath,
    });
  }

  /** The row goes last, so that no file is forgotten; files of rows that went otherwise go as well. */
  private async removeLapsed(): Promise<void> {
    const lapsed = await this.prisma.client.dataExport.findMany({
      where: { expiresAt: { lte: new Date() } },
      select: { id: true },
    });
    for (const { id } of lapsed) {
      await this.files.remove(id);
      await this.prisma.client.dataExport.deleteMany({ where: { id } });
    }
    const ids = await this.files.ids();
    const known = await this.prisma.client.dataExport.findMany({ where: { id: { in: ids } }, select: { id: true } });
    const there = new Set(known.map(({ id }) => id));
    for (const id of ids) if (!there.has(id)) await this.files.remove(id);
  }
}
