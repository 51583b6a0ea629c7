export { memberLimits } from './member-limits.ts';
export { memberMeasures, postMeasures, type MemberMeasureAct } from './measures.ts';
export { mayBy, memberPolicy, type MemberFacts } from './member-policy.ts';
export { memberState, memberStates, type MemberState } from './member-state.ts';
export { checkSuspension, suspensionDay, suspensionEnd, type NewSuspension } from './suspension.ts';
