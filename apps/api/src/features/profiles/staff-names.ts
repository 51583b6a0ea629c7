import { Injectable } from '@nestjs/common';
import { latinLooksOf, looksOf } from '@cluster-commons/domain/accounts';
import type { RefusalCode } from '@cluster-commons/domain/kernel';
import { text } from '../../platform/database/columns.ts';
import { Database, statement } from '../../platform/database/database.ts';

const name = { name: text('m.name') };
const staffNames = statement(
  'staff_names',
  `select m.name from member m where m.role <> 'member' and m.status = 'active' and m.id is distinct from $1::uuid`,
  name,
);

/** In SQL what `looksOf` leaves of a name in Latin letters. Asked of few names only: it reads them all. */
const looks = `replace(replace(regexp_replace(translate(folded(m.name), 'i1|0', 'lllo'), '[^[:alnum:]]', '', 'g'),
  'rn', 'm'), 'vv', 'w')`;
const memberOfLooks = statement(
  'member_of_looks',
  `select m.name from member m where ${looks} = $1 and m.id is distinct from $2::uuid limit 1`,
  name,
);

/** The names of those who run the network, which nobody else may pass for. */
@Injectable()
export class StaffNames {
  constructor(private readonly database: Database) {}

  /**
   * Whether a name looks like that of a member of the staff.
   * @param memberId whose name it is; null where they have no account yet
   */
  private async areLike(given: string, memberId: string | null): Promise<boolean> {
    const looks = looksOf(given);
    const names = await this.database.all(staffNames, [memberId]);
    return names.some((staff) => looksOf(staff.name) === looks);
  }

  /**
   * Why nobody else may call themselves so: it is like the name of one of the staff, or, in letters of another script,
   * like that of a member. The same name in the same script is welcome: many people share one.
   * @param memberId whose name it is; null where they have no account yet
   */
  async problemWith(given: string, memberId: string | null): Promise<RefusalCode | null> {
    if (await this.areLike(given, memberId)) return 'NAME_OF_STAFF';
    const disguised = latinLooksOf(given);
    if (disguised === null) return null;
    return (await this.database.one(memberOfLooks, [disguised, memberId])) === null ? null : 'NAME_LOOKS_LIKE';
  }
}
