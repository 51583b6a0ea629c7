import { Injectable } from '@nestjs/common';
import type { MemberViewer } from '@cluster-commons/domain/kernel';
import { instant, json, maybe, select, text } from '../../platform/database/columns.ts';
import { Database, statement } from '../../platform/database/database.ts';
import { NetworkSettings } from '../network/index.ts';
import type { Passkey } from './passkey.model.ts';
import { RelyingParty } from './relying-party.ts';

const passkey = {
  id: text('k.id'),
  name: text('k.name'),
  createdAt: instant('k.created_at'),
  lastUsedAt: maybe(instant('k.last_used_at')),
};
const passkeysOf = statement(
  'passkeys',
  `select ${select(passkey)} from passkey k where k.member_id = $1 order by k.created_at, k.id`,
  passkey,
);
const holder = {
  name: text('m.name'),
  email: text('m.email'),
  known: json<{ id: string; transports: string[] }[]>(`coalesce((select json_agg(json_build_object(
    'id', k.credential_id, 'transports', k.transports)) from passkey k where k.member_id = m.id), '[]')`),
};
const holderOf = statement('passkey_holder', `select ${select(holder)} from member m where m.id = $1`, holder);

@Injectable()
export class PasskeyQueries {
  constructor(
    private readonly database: Database,
    private readonly party: RelyingParty,
    private readonly settings: NetworkSettings,
  ) {}

  /** The viewer's own passkeys, the oldest first; a member has few. */
  of(viewer: MemberViewer): Promise<Passkey[]> {
    return this.database.all(passkeysOf, [viewer.id]);
  }

  /** What a browser asks any device for, to sign somebody in; null where there can be no passkeys. */
  async request(): Promise<string | null> {
    return this.party.isNamed ? this.party.askForOne(new Date()) : null;
  }

  /** What a browser asks a device for, to make a passkey for the viewer. */
  async newRequest(viewer: MemberViewer): Promise<string | null> {
    const member = this.party.isNamed ? await this.database.one(holderOf, [viewer.id]) : null;
    if (member === null) return null;
    const { name } = await this.settings.current();
    return this.party.askForNew({ id: viewer.id, ...member }, name, member.known, new Date());
  }
}
