import { Injectable } from '@nestjs/common';
import { connectionPolicy } from '@cluster-commons/domain/connections';
import { isSignedIn, type Viewer } from '@cluster-commons/domain/kernel';
import { profilePolicy } from '@cluster-commons/domain/profiles';
import { ability } from '../../platform/graphql/payload.ts';
import { ConnectionQueries, type Connection } from '../connections/index.ts';
import type { Member } from '../profiles/index.ts';
import type { MemberAbilities } from './member-page.model.ts';

/** What stands between the viewer and the member whose page they read. */
@Injectable()
export class MemberPageService {
  constructor(private readonly connections: ConnectionQueries) {}

  connection(viewer: Viewer, member: Member): Promise<Connection | null> | null {
    return isSignedIn(viewer) && viewer.id !== member.id ? this.connections.between(viewer, member.id) : null;
  }

  async abilities(viewer: Viewer, { id, facts }: Member): Promise<MemberAbilities> {
    const canAnswer = facts.status === 'active' && facts.isConfirmed;
    const between = isSignedIn(viewer) && viewer.id !== id ? await this.connections.standing(viewer, id) : null;
    return {
      connect: ability(connectionPolicy.request(viewer, { id, canAnswer }, between?.standing ?? 'none')),
      edit: ability(profilePolicy.edit(viewer, facts)),
    };
  }
}
