export { takeReason, type WithReason } from './given-reason.ts';
export { MemberAccount } from './member-account.model.ts';
export { administers, MemberAccountQueries, stateOf } from './member-account.queries.ts';
export { MembersModule } from './members.module.ts';
