import { Injectable } from '@nestjs/common';
import { looksOf } from '@cluster-commons/domain/accounts';
import { text } from '../../platform/database/columns.ts';
import { Database, statement } from '../../platform/database/database.ts';

const name = { name: text('m.name') };
const staffNames = statement(
  'staff_names',
  `select m.name from member m where m.role <> 'member' and m.status = 'active' and m.id is distinct from $1::uuid`,
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
  async areLike(given: string, memberId: string | null): Promise<boolean> {
    const looks = looksOf(given);
    const names = await this.database.all(staffNames, [memberId]);
    return names.some((staff) => looksOf(staff.name) === looks);
  }
}
