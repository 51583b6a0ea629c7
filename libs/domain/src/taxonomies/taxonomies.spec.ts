import {
  clusterStages,
  clusterTypes,
  countries,
  divisions,
  expertise,
  expertiseByGroup,
  expertiseGroups,
  isClusterStage,
  isClusterType,
  isCountry,
  isDivision,
  isExpertise,
  isMembershipRole,
  isPhase,
  isSection,
  membershipRoles,
  phases,
  sectionOf,
  sectorDivisions,
  sections,
} from './index.ts';

describe('the vocabularies', () => {
  it.each([
    ['groups of expertise', expertiseGroups, 7],
    ['expertise', expertise, 56],
    ['cluster types', clusterTypes, 9],
    ['stages', clusterStages, 6],
    ['membership roles', membershipRoles, 18],
    ['phases', phases, 7],
    ['sections', sections, 21],
    ['divisions', divisions, 88],
    ['countries', countries, 250],
  ] as const)('count %s without doubles', (_what, ids, count) => {
    expect(ids).toHaveLength(count);
    expect(new Set(ids).size).toBe(count);
  });

  it.each([...expertise, ...expertiseGroups, ...clusterTypes, ...clusterStages, ...membershipRoles, ...phases])(
    'use kebab-case: %s',
    (id) => {
      expect(id).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
    },
  );

  it('put the divisions in order, with the gaps of the standard', () => {
    expect(divisions.every((division) => /^\d\d$/.test(division))).toBe(true);
    expect([...divisions].sort()).toEqual(divisions);
    for (const gap of ['04', '34', '40', '44', '48', '54', '57', '67', '76', '83', '89']) {
      expect(isDivision(gap)).toBe(false);
    }
  });

  it('name the groups by their tags', () => {
    expect(expertiseByGroup.finance).toContain('mutual-guarantee');
  });
});

describe('telling a value', () => {
  it.each([
    ['expertise', isExpertise, 'pooled-purchasing', 'joint-action'],
    ['a cluster type', isClusterType, 'craft', 'Craft'],
    ['a stage', isClusterStage, 'embryonic', 'emerging'],
    ['a membership role', isMembershipRole, 'cda', 'agent'],
    ['a phase', isPhase, 'handover', ''],
    ['a section', isSection, 'C', 'V'],
    ['a division', isDivision, '01', '1'],
    ['a country', isCountry, 'KE', 'ke'],
    ['a country outside ISO', isCountry, 'XK', 'UK'],
  ])('%s', (_what, isValue, right, wrong) => {
    expect(isValue(right)).toBe(true);
    expect(isValue(wrong)).toBe(false);
    expect(isValue(undefined)).toBe(false);
    expect(isValue('constructor')).toBe(false);
  });
});

describe('the section of a division', () => {
  it.each([
    ['01', 'A'],
    ['15', 'C'],
    ['31', 'C'],
    ['46', 'G'],
    ['62', 'J'],
    ['99', 'U'],
  ] as const)('of %s is %s', (division, section) => {
    expect(sectionOf(division)).toBe(section);
  });
});

describe('sectors that are looked for', () => {
  it('name a section for all of its divisions', () => {
    expect(sectorDivisions(['B', '15', '05', 'nonsense'])).toEqual(['05', '06', '07', '08', '09', '15', 'nonsense']);
  });
});
