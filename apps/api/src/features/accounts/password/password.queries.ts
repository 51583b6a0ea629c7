import { Injectable } from '@nestjs/common';
import { instant, select, text } from '../../../platform/database/columns.ts';
import { Database, statement } from '../../../platform/database/database.ts';
import type { PasswordState } from './password.model.ts';

const columns = {
  name: text('m.name'),
  email: text('m.email'),
  passwordHash: text('c.password_hash'),
  changedAt: instant('c.updated_at'),
};
const passwordOfMember = statement(
  'password_of_member',
  `select ${select(columns)} from member m join credential c on c.member_id = m.id
    where m.id = $1 and c.provider_id = 'credential' and c.password_hash is not null`,
  columns,
);

/** A member with what is kept of their password. */
export interface KeptPassword extends PasswordState {
  name: string;
  email: string;
  passwordHash: string;
}

@Injectable()
export class PasswordQueries {
  constructor(private readonly database: Database) {}

  /** Null for a member who has none. */
  of(memberId: string): Promise<KeptPassword | null> {
    return this.database.one(passwordOfMember, [memberId]);
  }
}
