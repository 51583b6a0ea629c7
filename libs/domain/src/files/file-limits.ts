import { isStaff, type MemberViewer } from '../kernel/index.ts';
import type { FileKind } from './media-types.ts';

const megabyte = 1_000_000;
const minute = 60;
const hour = 60 * minute;

/** What a file is brought for. */
export const filePurposes = ['post', 'avatar'] as const;
export type FilePurpose = (typeof filePurposes)[number];

interface PurposeLimits {
  readonly takes: readonly FileKind[];
  /** Bytes of one file as it is sent. */
  readonly bytes: { readonly member: number; readonly staff: number };
  /** So many hang on one thing. */
  readonly most: number;
}

const purposes: Readonly<Record<FilePurpose, PurposeLimits>> = {
  post: {
    takes: ['picture', 'document'],
    bytes: { member: 10 * megabyte, staff: 25 * megabyte },
    most: 10,
  },
  avatar: { takes: ['picture'], bytes: { member: 8 * megabyte, staff: 8 * megabyte }, most: 1 },
};

/** Bytes are those of disk and line; a megabyte is a million of them, as people are told. */
export const fileLimits = {
  purposes,
  /** What all files of one member may take. */
  quota: { member: 200 * megabyte, staff: 2_000 * megabyte },
  /** What a picture shows, in words. */
  alt: { least: 0, most: 300 },
  picture: {
    /** Pixels in all, and of the longer side. */
    pixels: 50_000_000,
    side: 20_000,
    /** Seconds and bytes of address space that reading one may take. */
    seconds: 60,
    memory: 4_000 * megabyte,
    /** So many wait for their turn. */
    waiting: 20,
    /** Seconds after which the process that reads pictures ends, when there are none. */
    idle: minute,
  },
  /** Bytes of a text that are looked at to tell what it is. */
  sniffed: 64_000,
  /** Parts of a document that is an archive of them. */
  parts: 10_000,
  /** Seconds that a connection may bring nothing of an upload. */
  silence: 30,
  /** Seconds that a form with files may take to arrive in all. */
  arriving: 30 * minute,
  /** Seconds after which what was never finished, or never used, is given up. */
  unused: 24 * hour,
  /** Seconds after which what is without its other half is taken away. */
  orphaned: hour / 2,
  /** So many rows or keys are looked at together. */
  portion: 500,
} as const;

/** Bytes that one file of the viewer may have. */
export const mostBytesOf = (viewer: MemberViewer, purpose: FilePurpose): number =>
  fileLimits.purposes[purpose].bytes[isStaff(viewer) ? 'staff' : 'member'];

/** Bytes that all files of the viewer may take. */
export const quotaOf = (viewer: MemberViewer): number => fileLimits.quota[isStaff(viewer) ? 'staff' : 'member'];

/** Bytes of the largest file that anybody may bring. */
export const mostBytes = Math.max(
  ...filePurposes.flatMap((purpose) => Object.values(fileLimits.purposes[purpose].bytes)),
);

export const inMegabytes = (bytes: number): number => Math.max(1, Math.round(bytes / megabyte));

/** Sizes of the copies of a picture, by purpose: pixels of the box that each fits in, which square ones fill. */
export const pictureSizes = {
  post: { small: 480, medium: 960, large: 1920, isSquare: false },
  avatar: { small: 96, medium: 192, large: 384, isSquare: true },
} as const;

export const sizeNames = ['small', 'medium', 'large'] as const;
export type SizeName = (typeof sizeNames)[number];

/** Formats of each copy, the smaller first; every browser that has no AVIF has WebP. */
export const pictureFormats = ['avif', 'webp'] as const;
export type PictureFormat = (typeof pictureFormats)[number];
