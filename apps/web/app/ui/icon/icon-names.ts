/** The icons that pages may name, by their Lucide names. */
export const iconNames = [
  'arrow-down',
  'arrow-left',
  'arrow-right',
  'arrow-up',
  'check',
  'chevron-left',
  'chevron-right',
  'circle-alert',
  'download',
  'eye',
  'eye-off',
  'info',
  'list',
  'lock',
  'lock-open',
  'mail',
  'map-pin',
  'pin',
  'pin-off',
  'reply',
  'sliders-horizontal',
  'users',
  'x',
] as const;

export type IconName = (typeof iconNames)[number];
