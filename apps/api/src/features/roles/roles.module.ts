import { Module } from '@nestjs/common';
import { MembersModule } from '../members/index.ts';
import { RoleQueries } from './role.queries.ts';
import { RolesResolver } from './roles.resolver.ts';
import { SetClusterModerator } from './set-cluster-moderator.ts';
import { SetRole } from './set-role.ts';

@Module({
  imports: [MembersModule],
  providers: [RoleQueries, SetRole, SetClusterModerator, RolesResolver],
})
export class RolesModule {}
