export {
  clusterStages,
  clusterTypes,
  isClusterStage,
  isClusterType,
  isMembershipRole,
  isPhase,
  membershipRoles,
  phases,
  type ClusterStage,
  type ClusterType,
  type MembershipRole,
  type Phase,
} from './cluster-words.ts';
export { countries, isCountry, type Country } from './countries.ts';
export {
  expertise,
  expertiseByGroup,
  expertiseGroups,
  isExpertise,
  type Expertise,
  type ExpertiseGroup,
} from './expertise.ts';
export {
  divisions,
  divisionsBySection,
  isDivision,
  isSection,
  sectionOf,
  sectorDivisions,
  sections,
  sectorScheme,
  type Division,
  type Section,
} from './sectors.ts';
