import type { Place } from './place.ts';

/** Where bytes of files are sent; no page. */
export const uploadsPath = '/files/uploads';
export const uploadPath = (id: string): string => `${uploadsPath}/${id}`;

/** A document, under its name; no page. */
export const filePath = ({ id, name }: { id: string; name: string }): string =>
  `/files/${id}/${encodeURIComponent(name)}`;

/** A copy of a picture; no page. */
export const picturePath = (id: string, size: 'small' | 'medium' | 'large', format: 'avif' | 'webp' = 'webp'): string =>
  `/files/${id}/${size}.${format}`;

export const filesPlaces: readonly Place[] = [];
