import { Injectable } from '@nestjs/common';
import { mailLimits, type MailOutcome } from '@cluster-commons/domain/mail';
import { flag, integer, select, type RowOf } from '../../platform/database/columns.ts';
import { Database, statement } from '../../platform/database/database.ts';
import { PrismaService } from '../../platform/database/prisma.service.ts';
import { eventLine } from '../../platform/jobs/event-line.ts';

const kept = { isNew: flag('exists (select from m)') };
/** Kept and told of in one statement: whoever is stopped afterwards has lost nothing. Brought again, it is there already. */
const keep = statement(
  'mail_in_keep',
  `with m as (
     insert into mail_in (key, address, sender, raw) values ($1, $2, $3, $4) on conflict (key) do nothing returning id
   ), x as (
     ${eventLine({ event: 'mail.arrived', id: 'uuid_v7()', payload: { mailId: 'm.id' }, from: 'm' })}
   )
   select ${select(kept)}`,
  kept,
);

/** Its words go with this: they stand in the discussion, in the answer to their writer, or nowhere. */
const finish = statement(
  'mail_in_done',
  `update mail_in set outcome = $2, done_at = now(), address = null, sender = '', raw = null where id = $1`,
);

const sweep = statement(
  'mail_in_sweep',
  `delete from mail_in where received_at < now() - make_interval(days => ${mailLimits.keptDays}) and done_at is not null`,
);

const countOf = (outcome: MailOutcome) => integer(`count(*) filter (where m.outcome = '${outcome}')`);
const figures = {
  waiting: integer('count(*) filter (where m.outcome is null)'),
  posted: countOf('posted'),
  refused: countOf('refused'),
  automatic: countOf('automatic'),
  bounce: countOf('bounce'),
  unknown: countOf('unknown'),
  deadAddresses: integer(`(select count(*) from mail_fault f join member k on k.id = f.member_id and k.email = f.email
    where k.status in ('active', 'suspended'))`),
};
const counted = statement(
  'mail_in_figures',
  `select ${select(figures)} from mail_in m
    where m.received_at >= now() - make_interval(days => ${mailLimits.keptDays})`,
  figures,
);

/** What has come in, and what came of it. */
export type MailFigures = RowOf<typeof figures>;

export interface ArrivedMail {
  readonly id: string;
  readonly address: string;
  readonly sender: string;
  readonly raw: Buffer;
}

@Injectable()
export class MailInQueries {
  constructor(
    private readonly database: Database,
    private readonly prisma: PrismaService,
  ) {}

  /** @returns false for one that was brought before */
  async keep(mail: Omit<ArrivedMail, 'id'> & { key: string }): Promise<boolean> {
    return (await this.database.one(keep, [mail.key, mail.address, mail.sender, mail.raw]))?.isNew ?? false;
  }

  /** One that nothing has come of yet. */
  async waiting(id: string): Promise<ArrivedMail | null> {
    const mail = await this.prisma.client.mailIn.findUnique({
      where: { id },
      select: { address: true, sender: true, raw: true },
    });
    if (mail === null || mail.address === null || mail.raw === null) return null;
    return { id, address: mail.address, sender: mail.sender, raw: Buffer.from(mail.raw) };
  }

  async finish(id: string, outcome: MailOutcome): Promise<void> {
    await this.database.all(finish, [id, outcome]);
  }

  async sweep(): Promise<void> {
    await this.database.all(sweep, []);
  }

  /** Of the last thirty days. */
  async figures(): Promise<MailFigures | null> {
    return this.database.one(counted, []);
  }
}
