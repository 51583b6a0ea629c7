import { Mutation, Query, Resolver } from '@nestjs/graphql';
import type { MemberViewer, Outcome } from '@cluster-commons/domain/kernel';
import { departurePolicy } from '@cluster-commons/domain/my-data';
import { CurrentViewer, FreshProof, SignedIn, StaffOnly } from '../../platform/auth/access.ts';
import { ability, Input } from '../../platform/graphql/payload.ts';
import { AnonymiseMember } from './anonymise-member.ts';
import { DepartureQueries } from './departure.queries.ts';
import { ExportQueries } from './export.queries.ts';
import { LeaveNetwork } from './leave-network.ts';
import {
  AnonymiseMemberInput,
  AnonymiseMemberPayload,
  LeaveNetworkInput,
  LeaveNetworkPayload,
  MyData,
  RequestDataExportPayload,
  StayInNetworkPayload,
  type DataExport,
  type Departure,
} from './my-data.model.ts';
import { RequestExport } from './request-export.ts';

@Resolver()
export class MyDataResolver {
  constructor(
    private readonly departures: DepartureQueries,
    private readonly exports: ExportQueries,
    private readonly exportCase: RequestExport,
    private readonly leaveCase: LeaveNetwork,
    private readonly anonymiseCase: AnonymiseMember,
  ) {}

  @SignedIn()
  @Query(() => MyData, { nullable: true, description: 'What the viewer has here, and whether they are leaving.' })
  async myData(@CurrentViewer() viewer: MemberViewer): Promise<MyData | null> {
    const [owned, file] = await Promise.all([this.departures.owned(viewer.id), this.exports.latest(viewer.id)]);
    if (owned === null) return null;
    const { leavesAt, keepsWritings, isLastAdministrator, ...counts } = owned;
    return {
      ...counts,
      departure: leavesAt === null ? null : { leavesAt, keepsWritings: keepsWritings === true },
      export: file,
      viewerCan: { leave: ability(departurePolicy.leave(viewer, { isLastAdministrator })) },
    };
  }

  @SignedIn()
  @Mutation(() => RequestDataExportPayload, {
    description: 'Has a file made of all that the viewer has here; a mail says when it is ready. One at a time.',
  })
  requestDataExport(@CurrentViewer() viewer: MemberViewer): Promise<Outcome<DataExport | null>> {
    return this.exportCase.run(viewer);
  }

  @SignedIn()
  @FreshProof()
  @Mutation(() => LeaveNetworkPayload, {
    description: 'Asks to leave the network; for seven days `stayInNetwork` takes it back, without a fresh proof.',
  })
  leaveNetwork(
    @CurrentViewer() viewer: MemberViewer,
    @Input('How.') { keepsWritings }: LeaveNetworkInput,
  ): Promise<Outcome<Departure>> {
    return this.leaveCase.run(viewer, keepsWritings);
  }

  @SignedIn()
  @Mutation(() => StayInNetworkPayload, { description: 'Takes back that the viewer wanted to leave.' })
  stayInNetwork(@CurrentViewer() viewer: MemberViewer): Promise<Outcome<true>> {
    return this.leaveCase.stay(viewer);
  }

  @StaffOnly()
  @FreshProof()
  @Mutation(() => AnonymiseMemberPayload, {
    description: 'Takes a person out of the network at once and for good. For those with the right `members.manage`.',
  })
  anonymiseMember(
    @CurrentViewer() viewer: MemberViewer,
    @Input('Who and why.') input: AnonymiseMemberInput,
  ): Promise<Outcome<true>> {
    return this.anonymiseCase.run(viewer, input);
  }
}
