/** What a file is for readers: a picture that is shown, or a document that is taken along. */
export const fileKinds = ['picture', 'document'] as const;
export type FileKind = (typeof fileKinds)[number];

interface MediaType {
  readonly kind: FileKind;
  /** The first is the one that a name ends in. */
  readonly extensions: readonly string[];
}

const office = 'application/vnd.openxmlformats-officedocument';
const open = 'application/vnd.oasis.opendocument';

/** Every type that is taken, as its content shows it: what a name or a browser says counts for nothing. */
export const mediaTypes = {
  'image/jpeg': { kind: 'picture', extensions: ['jpg', 'jpeg'] },
  'image/png': { kind: 'picture', extensions: ['png'] },
  'image/webp': { kind: 'picture', extensions: ['webp'] },
  'image/gif': { kind: 'picture', extensions: ['gif'] },
  'image/avif': { kind: 'picture', extensions: ['avif'] },
  'application/pdf': { kind: 'document', extensions: ['pdf'] },
  [`${office}.wordprocessingml.document`]: { kind: 'document', extensions: ['docx'] },
  [`${office}.spreadsheetml.sheet`]: { kind: 'document', extensions: ['xlsx'] },
  [`${office}.presentationml.presentation`]: { kind: 'document', extensions: ['pptx'] },
  [`${open}.text`]: { kind: 'document', extensions: ['odt'] },
  [`${open}.spreadsheet`]: { kind: 'document', extensions: ['ods'] },
  [`${open}.presentation`]: { kind: 'document', extensions: ['odp'] },
  'text/csv': { kind: 'document', extensions: ['csv'] },
  'text/markdown': { kind: 'document', extensions: ['md', 'markdown'] },
  'text/plain': { kind: 'document', extensions: ['txt'] },
} as const satisfies Readonly<Record<string, MediaType>>;

export type MediaTypeName = keyof typeof mediaTypes;

const known = new Map<string, MediaType>(Object.entries(mediaTypes));

export const isMediaType = (name: string): boolean => known.has(name);

/** Null for a type that is not taken. */
export const kindOfMedia = (name: string): FileKind | null => known.get(name)?.kind ?? null;

/** Whether its files are archives of parts, as the offices write them. */
export const isArchive = (name: MediaTypeName): boolean => name.startsWith(office) || name.startsWith(open);

/** Which of the types of plain text a name says; the content of all of them looks the same. */
export function textTypeOf(name: string): MediaTypeName | null {
  const extension = extensionOf(name);
  const found = [...known].find(([type, { extensions }]) => type.startsWith('text/') && extensions.includes(extension));
  return (found?.[0] as MediaTypeName | undefined) ?? null;
}

/** In small letters, without the dot; empty where a name has none. */
export const extensionOf = (name: string): string => /\.([^.\s]{1,10})$/.exec(name)?.[1]?.toLowerCase() ?? '';

/** The extensions that a file of a type may have; none for a type that is not taken. */
export const extensionsOf = (name: string): readonly string[] => known.get(name)?.extensions ?? [];

/** What a file field offers to choose from, as HTML's `accept` lists it. */
export const acceptedOf = (kinds: readonly FileKind[]): string =>
  [...known.values()]
    .filter(({ kind }) => kinds.includes(kind))
    .flatMap(({ extensions }) => extensions.map((extension) => `.${extension}`))
    .join(',');
