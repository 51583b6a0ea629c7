import { randomInt } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import {
  allowances,
  done,
  failed,
  problem,
  refused,
  type MemberViewer,
  type Outcome,
} from '@cluster-commons/domain/kernel';
import { threadPolicy } from '@cluster-commons/domain/threads';
import { CONFIG } from '../../platform/config/config.module.ts';
import type { Config } from '../../platform/config/config.ts';
import { flag, instant, integer, maybe, select, text } from '../../platform/database/columns.ts';
import { Database, statement } from '../../platform/database/database.ts';
import { RateLimits } from '../../platform/limits/rate-limits.ts';
import { addressFor, endOfAddress } from './mail-address.ts';
import type { WritingAddress } from './writing-address.model.ts';

const place = {
  clusterId: text('c.id'),
  slug: text('c.slug'),
  name: text('c.name'),
  isInArchive: flag('c.archived_at is not null'),
  number: maybe(integer('ms.mail_number')),
  madeAt: maybe(instant('ms.mail_made_at')),
};

/** Of a membership of now: what of one is said that is over, its member may not use. */
const ofCluster = statement(
  'writing_address',
  `select ${select(place)} from cluster c
     left join membership ms on ms.cluster_id = c.id and ms.member_id = $2 and ms.left_at is null
    where c.id = $1`,
  place,
);

/** Whichever membership it was made in: who has left and come back is a member. */
const byNumber = statement(
  'writing_address_by_number',
  `select ${select(place)} from membership ms join cluster c on c.id = ms.cluster_id
    where ms.member_id = $1 and ms.mail_number = $2 limit 1`,
  place,
);

/** The one of now in place of all that there were for this cluster. */
const make = statement(
  'writing_address_make',
  `update membership ms set mail_number = case when ms.left_at is null then $3::int end, mail_made_at = now()
    where ms.cluster_id = $1 and ms.member_id = $2 and (ms.left_at is null or ms.mail_number is not null)`,
);

/** Numbers are taken by chance, so that none says how many there are. */
const mostNumber = 2 ** 31 - 1;

/** Where a discussion that is begun by mail is to stand. */
export interface WritingPlace {
  readonly clusterId: string;
  readonly slug: string;
  readonly isInArchive: boolean;
}

/** Addresses at which members begin discussions of their clusters by mail, one for each cluster that they ask it for. */
@Injectable()
export class WritingAddresses {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly database: Database,
    private readonly limits: RateLimits,
  ) {}

  /** Whether mail comes in at all. */
  get isOffered(): boolean {
    return this.config.mailIn !== null;
  }

  /** The viewer's own for a cluster; null where no mail comes in, or the viewer may not begin a discussion there. */
  async of(viewer: MemberViewer, clusterId: string): Promise<WritingAddress | null> {
    if (!this.isOffered) return null;
    const row = await this.database.one(ofCluster, [clusterId, viewer.id]);
    if (row === null || !threadPolicy.open(viewer, { ...row, visibility: 'public' }).allowed) return null;
    const { slug, name, number, madeAt } = row;
    const none = { clusterId, slug, name, address: null, endsAt: null };
    if (number === null || madeAt === null) return none;
    const from = Date.parse(madeAt);
    const endsAt = endOfAddress(from, 'new');
    if (endsAt.getTime() <= Date.now()) return none;
    return {
      ...none,
      address: addressFor(this.config, viewer.id, { for: 'new', number }, from),
      endsAt: endsAt.toISOString(),
    };
  }

  /** Makes one, in place of the one that there was: mail to that is refused from now on. */
  async make(viewer: MemberViewer, clusterId: string): Promise<Outcome<WritingAddress>> {
    await this.limits.take(allowances.writeByMember, viewer.id);
    const row = this.isOffered ? await this.database.one(ofCluster, [clusterId, viewer.id]) : null;
    if (row === null) return failed(problem('NOT_FOUND', 'input', 'clusterId'));
    const decision = threadPolicy.open(viewer, { ...row, visibility: 'public' });
    if (!decision.allowed) return refused(decision, 'input', 'clusterId');
    await this.database.all(make, [clusterId, viewer.id, randomInt(1, mostNumber)]);
    const made = await this.of(viewer, clusterId);
    return made === null ? failed(problem('NOT_A_MEMBER', 'input', 'clusterId')) : done(made);
  }

  /** Where discussions go that a member begins at an address; null where it is not the one of now. */
  placeOf(memberId: string, number: number): Promise<WritingPlace | null> {
    return this.database.one(byNumber, [memberId, number]);
  }
}
