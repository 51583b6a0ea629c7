import { Injectable } from '@nestjs/common';
import type { Language, MemberRole, Viewer } from '@cluster-commons/domain/kernel';
import { memberPolicy, type MemberState } from '@cluster-commons/domain/members';
import { Database } from '../../platform/database/database.ts';
import { KeysetList } from '../../platform/database/keyset-list.ts';
import { foldedWords, matchWords } from '../../platform/database/match-words.ts';
import type { Page, Place } from '../../platform/graphql/paging.ts';
import type { AccountSort } from './account-sorts.ts';
import type { MemberAccount } from './member-account.model.ts';
import { accountColumns, accountFrom, accountJoins, accountOf, stateOf } from './member-account.queries.ts';

/** Which accounts; an empty list leaves its group out. */
export interface AccountFilter {
  text: string;
  states: readonly MemberState[];
  roles: readonly MemberRole[];
}

type Asked = Pick<AccountFilter, 'states' | 'roles'> & { words: readonly string[] };

/** What staff find members by, as its index has it. */
const found = `folded(m.name || ' ' || m.handle || ' ' || m.email)`;

const list = new KeysetList({
  name: 'member_accounts',
  columns: accountColumns,
  from: accountFrom,
  joins: accountJoins,
  id: 'm.id',
  orders: {
    newest: {
      keys: [
        { by: 'm.created_at', key: 'joinedAt', as: 'instant' },
        { by: 'm.id', key: 'id', as: 'id' },
      ],
      isDescending: true,
    },
    name: {
      keys: [
        { by: 'm.name', key: 'name', as: 'name' },
        { by: 'm.id', key: 'id', as: 'id' },
      ],
    },
  },
  where: ({ words, states, roles }: Asked, shape) => {
    matchWords(shape, found, words);
    if (states.length > 0) shape.where(`${stateOf} = any(${shape.value(states)}::text[])`);
    if (roles.length > 0) shape.where(`m.role = any(${shape.value(roles)}::member_role[])`);
  },
});

@Injectable()
export class MemberAccountsList {
  constructor(private readonly database: Database) {}

  /** A page of accounts; null for viewers who may not see them. */
  async page(
    viewer: Viewer,
    { text, states, roles }: AccountFilter,
    slice: Place & { size: number; order: AccountSort; language: Language },
  ): Promise<Page<MemberAccount> | null> {
    if (!memberPolicy.see(viewer).allowed) return null;
    const words = await foldedWords(this.database, text);
    return list.page(this.database, { words, states, roles }, slice, (row) => accountOf(viewer, row));
  }
}
