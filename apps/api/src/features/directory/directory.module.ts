import { Module } from '@nestjs/common';
import { ConnectionsModule } from '../connections/index.ts';
import { NetworkModule } from '../network/index.ts';
import { DirectoryQueries } from './directory.queries.ts';
import { DirectoryResolver } from './directory.resolver.ts';
import { MemberPageResolver } from './member-page.resolver.ts';
import { MemberPageService } from './member-page.service.ts';
import { MembersCsvController } from './members-csv.controller.ts';
import { ExportMembers } from './export-members.ts';
import { RecentPostsQueries } from './recent-posts.queries.ts';

@Module({
  imports: [ConnectionsModule, NetworkModule],
  controllers: [MembersCsvController],
  providers: [
    DirectoryQueries,
    DirectoryResolver,
    ExportMembers,
    RecentPostsQueries,
    MemberPageService,
    MemberPageResolver,
  ],
})
export class DirectoryModule {}
