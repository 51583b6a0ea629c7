import { Inject, Injectable } from '@nestjs/common';
import { mailedLinkSeconds, type LinkPurpose } from '@cluster-commons/domain/accounts';
import type { Prisma } from '../../generated/prisma/client.ts';
import { CONFIG } from '../../platform/config/config.module.ts';
import type { Config } from '../../platform/config/config.ts';
import { newId } from '../../platform/database/new-id.ts';
import { PrismaService, type Db } from '../../platform/database/prisma.service.ts';
import { idOfSealed, sealedId } from './sealed-id.ts';

/** A link that can still be used. */
export interface MailedLink {
  readonly id: string;
  /** Whose account it is about; null where there is none yet. */
  readonly memberId: string | null;
  /** Where its mail went, where that is not the address of the account. */
  readonly email: string | null;
  readonly detail: Prisma.JsonValue;
  readonly expiresAt: Date;
}

interface Opened {
  purpose: LinkPurpose;
  /** Null together with no address is a link for nobody: the same work is done for an address that no account has. */
  memberId: string | null;
  email?: string;
  detail?: Prisma.InputJsonObject;
}

/** A link that was asked for with an address that no account has. */
const nobody = { memberId: null, email: null } as const;

const shown = { id: true, memberId: true, email: true, detail: true, expiresAt: true } as const;

/**
 * Links in mails that do something once. Looking at one does nothing, since mail programs look first: a button spends it.
 * The token is the link's id and what the product's secret makes of it, so it stands in no table, and a mail that is
 * written twice holds the same.
 */
@Injectable()
export class MailedLinks {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly prisma: PrismaService,
  ) {}

  /** Makes a link, in the transaction that tells the event of its mail. Gives back its id. */
  async open(db: Db, { purpose, memberId, email, detail }: Opened): Promise<string> {
    const id = newId();
    const expiresAt = endOf(purpose);
    await db.mailedLink.create({
      data: { id, purpose, memberId, email: email ?? null, expiresAt, ...(detail && { detail }) },
      select: { id: true },
    });
    return id;
  }

  /** What a mail needs of a link, whose time begins now; null where it was used, or belongs to nobody. */
  async write(id: string, purpose: LinkPurpose): Promise<(MailedLink & { token: string }) | null> {
    const [link] = await this.prisma.client.mailedLink.updateManyAndReturn({
      where: { id, purpose, NOT: nobody },
      data: { expiresAt: endOf(purpose) },
      select: shown,
    });
    return link === undefined ? null : { ...link, token: this.tokenOf(id, purpose) };
  }

  /** The link of a token, without using it; null for one that was used, is too old, or is not ours. */
  async look(token: string, purpose: LinkPurpose): Promise<MailedLink | null> {
    const id = this.idOf(token, purpose);
    return id === null ? null : find(this.prisma.client, id, purpose);
  }

  /** Uses a link; of two at once one has it. The others that its member was sent for the same purpose end with it. */
  async spend(db: Db, token: string, purpose: LinkPurpose): Promise<MailedLink | null> {
    const id = this.idOf(token, purpose);
    if (id === null) return null;
    const link = await find(db, id, purpose);
    const { count } = await db.mailedLink.deleteMany({ where: { id } });
    if (link === null || count === 0) return null;
    if (link.memberId !== null) await db.mailedLink.deleteMany({ where: { memberId: link.memberId, purpose } });
    return link;
  }

  private tokenOf(id: string, purpose: LinkPurpose): string {
    return sealedId(this.config, purpose, id);
  }

  private idOf(token: string, purpose: LinkPurpose): string | null {
    return idOfSealed(this.config, purpose, token);
  }
}

const endOf = (purpose: LinkPurpose): Date => new Date(Date.now() + mailedLinkSeconds[purpose] * 1000);

const find = (db: Db, id: string, purpose: LinkPurpose): Promise<MailedLink | null> =>
  db.mailedLink.findFirst({ where: { id, purpose, NOT: nobody, expiresAt: { gt: new Date() } }, select: shown });
