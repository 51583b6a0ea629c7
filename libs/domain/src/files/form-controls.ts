import { filePurposes, type FilePurpose } from './file-limits.ts';

/** Names of the controls by which a form brings files, on the page and where the form is read. */
export const fileControls = {
  /** Ids of files that are here already; those of a form that brings more come behind them. */
  ids: 'fileIds',
  /** What a picture shows that comes with the form, in words. */
  alt: 'fileAlt',
  /** Why files were not kept: each a `{ code, message }` as JSON. */
  refusals: 'fileRefusals',
} as const;

const prefix = 'files-';

/** In which files are chosen; those of other controls are read as texts. */
export const chosenFiles = (purpose: FilePurpose): string => `${prefix}${purpose}`;

/** What the files of a control are for; null where they are read as texts. */
export const purposeOfControl = (control: string): FilePurpose | null =>
  filePurposes.find((purpose) => control === chosenFiles(purpose)) ?? null;

/** The control that says what a file is called whose id stands in `ids`. */
export const fileNameControl = (id: string): string => `fileName.${id}`;
