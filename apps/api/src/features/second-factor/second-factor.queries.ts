import { Inject, Injectable } from '@nestjs/common';
import { grouped } from '@cluster-commons/domain/accounts';
import type { MemberViewer } from '@cluster-commons/domain/kernel';
import { CONFIG } from '../../platform/config/config.module.ts';
import type { Config } from '../../platform/config/config.ts';
import { flag, instant, integer, maybe, select, text } from '../../platform/database/columns.ts';
import { Database, statement } from '../../platform/database/database.ts';
import { NetworkSettings } from '../network/index.ts';
import { appAddress } from './app-codes.ts';
import type { SecondFactor } from './second-factor.model.ts';
import { SecondFactors } from './second-factors.ts';

const standing = {
  email: text('m.email'),
  secret: maybe(text('f.secret')),
  confirmedAt: maybe(instant('f.confirmed_at')),
  shownCodes: maybe(text('case when f.shown_until > now() then f.shown_codes end')),
  codesLeft: integer('(select count(*) from recovery_code r where r.member_id = m.id and r.used_at is null)'),
  hasPassword: flag(
    `exists(select from credential c where c.member_id = m.id and c.provider_id = 'credential' and c.password_hash is not null)`,
  ),
};
const secondFactorOf = statement(
  'second_factor',
  `select ${select(standing)} from member m left join second_factor f on f.member_id = m.id where m.id = $1`,
  standing,
);

/** Letters of a key in each group. */
const groupOfKey = 4;
const groupOfCode = 5;

@Injectable()
export class SecondFactorQueries {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly database: Database,
    private readonly factors: SecondFactors,
    private readonly settings: NetworkSettings,
  ) {}

  /** How it stands with the viewer's own second factor. */
  async of(viewer: MemberViewer): Promise<SecondFactor | null> {
    const row = await this.database.one(secondFactorOf, [viewer.id]);
    if (row === null) return null;
    const { name } = await this.settings.current();
    const waits = row.confirmedAt === null && row.secret !== null;
    const key = waits ? this.factors.openSecret(viewer.id, row.secret ?? '') : null;
    return {
      switchedOnAt: row.confirmedAt,
      hasPassword: row.hasPassword,
      recoveryCodesLeft: row.codesLeft,
      recoveryCodes:
        row.shownCodes === null
          ? null
          : this.factors.shown(viewer.id, row.shownCodes).map((code) => grouped(code, groupOfCode)),
      setUp:
        key === null
          ? null
          : {
              key: grouped(key, groupOfKey),
              address: appAddress(key, { issuer: issuerOf(name, this.config), label: row.email }),
            },
    };
  }
}

/** What the app calls the place: its name, and where it stands, for those who belong to several. */
const issuerOf = (name: string, { publicUrl }: Pick<Config, 'publicUrl'>): string =>
  `${name.replaceAll(':', ' ')} (${new URL(publicUrl).host.replaceAll(':', ' ')})`;
