import { Injectable } from '@nestjs/common';
import { setUpPath } from '@cluster-commons/paths';
import { PrismaService } from '../../platform/database/prisma.service.ts';
import { mailAddress, MailedLinks } from '../accounts/index.ts';
import { hasAdministrator } from './has-administrator.ts';

@Injectable()
export class OfferSetUp {
  constructor(
    private readonly prisma: PrismaService,
    private readonly links: MailedLinks,
  ) {}

  /**
   * Makes the link by which a network gets its first administrator; one that was made before ends with it. For whoever
   * runs the server: no operation leads here.
   * @param email the address that its form begins with, if one is known
   * @returns the path of the page, or null where there is an administrator already
   */
  async run(email: string | null): Promise<string | null> {
    const address = email === null ? '' : mailAddress(email);
    const id = await this.prisma.client.$transaction(async (db) => {
      if (await hasAdministrator(db)) return null;
      await db.mailedLink.deleteMany({ where: { purpose: 'set-up' } });
      return this.links.open(db, { purpose: 'set-up', memberId: null, email: address });
    });
    const link = id === null ? null : await this.links.write(id, 'set-up');
    return link === null ? null : setUpPath(link.token);
  }
}
