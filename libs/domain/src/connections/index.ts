export {
  connectionLimits,
  connectionPolicy,
  shownState,
  type ConnectionFacts,
  type ConnectionStanding,
  type OtherMember,
} from './connection-policy.ts';
