/**
 * Economic activities: the 21 sections and 88 divisions of ISIC Rev.4 (United Nations Statistics Division, 2008),
 * which NACE Rev.2 shares. Codes are strings: `01` is not 1.
 */
export const divisionsBySection = {
  A: ['01', '02', '03'],
  B: ['05', '06', '07', '08', '09'],
  C: [
    '10',
    '11',
    '12',
    '13',
    '14',
    '15',
    '16',
    '17',
    '18',
    '19',
    '20',
    '21',
    '22',
    '23',
    '24',
    '25',
    '26',
    '27',
    '28',
    '29',
    '30',
    '31',
    '32',
    '33',
  ],
  D: ['35'],
  E: ['36', '37', '38', '39'],
  F: ['41', '42', '43'],
  G: ['45', '46', '47'],
  H: ['49', '50', '51', '52', '53'],
  I: ['55', '56'],
  J: ['58', '59', '60', '61', '62', '63'],
  K: ['64', '65', '66'],
  L: ['68'],
  M: ['69', '70', '71', '72', '73', '74', '75'],
  N: ['77', '78', '79', '80', '81', '82'],
  O: ['84'],
  P: ['85'],
  Q: ['86', '87', '88'],
  R: ['90', '91', '92', '93'],
  S: ['94', '95', '96'],
  T: ['97', '98'],
  U: ['99'],
} as const;

export const sectorScheme = { name: 'ISIC', revision: '4' } as const;

export type Section = keyof typeof divisionsBySection;
export type Division = (typeof divisionsBySection)[Section][number];

/** The sections, A to U. */
export const sections = Object.keys(divisionsBySection) as Section[];

/** All divisions, 01 to 99, with the gaps that the standard has. */
export const divisions: readonly Division[] = Object.values(divisionsBySection).flat();

const sectionByDivision = new Map<Division, Section>(
  sections.flatMap((section) =>
    divisionsBySection[section].map((division): [Division, Section] => [division, section]),
  ),
);

export const isSection = (value: unknown): value is Section => sections.includes(value as Section);
export const isDivision = (value: unknown): value is Division => sectionByDivision.has(value as Division);

/** The section that a division belongs to. */
export function sectionOf(division: Division): Section {
  const section = sectionByDivision.get(division);
  if (section === undefined) throw new RangeError(`Not a division of ISIC: ${division}`);
  return section;
}

/** Divisions as they are, sections as their divisions; what is neither stays and matches nothing. */
export const sectorDivisions = (sectors: readonly string[]): string[] => [
  ...new Set(sectors.flatMap((code): readonly string[] => (isSection(code) ? divisionsBySection[code] : [code]))),
];
