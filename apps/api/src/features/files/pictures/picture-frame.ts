import type { IncomingHttpHeaders } from 'node:http';

interface Framed {
  /** Of the picture, in its own pixels. */
  width: number;
  height: number;
  /** Bytes of the copy that opens; null where nothing is said of it. */
  bytes: number | null;
}

/**
 * Does a page that saves data ask for a picture in it? Whoever opens the picture itself gets it: that asks for a document.
 * Browsers that do not say what they ask for get the picture.
 */
export const savesData = (headers: IncomingHttpHeaders): boolean =>
  String(headers['save-data']).toLowerCase() === 'on' && headers['sec-fetch-dest'] === 'image';

/** Half of grey, so that it stands on a light page as on a dark one. */
const ink = '#808080';

/** Kilobytes, written the same in every language. */
const kilobytes = (bytes: number): string => `${Math.max(1, Math.round(bytes / 1000))} kB`;

/** A drawing in the place of a picture and of its size, in SVG: an empty frame, and under it what the picture takes. */
export function pictureFrame({ width, height, bytes }: Framed): string {
  const unit = Math.min(width, height) / 12;
  const [x, y] = [width / 2, height / 2 - (bytes === null ? 0 : unit)];
  const at = (right: number, down: number): string => `${x + right * unit} ${y + down * unit}`;
  const hill = `<path d="M${at(-2, 1.2)} L${at(-0.6, -0.4)} L${at(0.4, 0.7)} L${at(1, 0.1)} L${at(2, 1.2)}"/>`;
  const box = `<rect x="${x - 2 * unit}" y="${y - 1.5 * unit}" width="${4 * unit}" height="${3 * unit}"/>`;
  const size =
    bytes === null
      ? ''
      : `<text x="${x}" y="${y + 3.4 * unit}" fill="${ink}" font-family="sans-serif" font-size="${1.3 * unit}" text-anchor="middle">${kilobytes(bytes)}</text>`;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">` +
    `<rect width="${width}" height="${height}" fill="${ink}" fill-opacity="0.15"/>` +
    `<g fill="none" stroke="${ink}" stroke-width="${unit / 6}">${box}${hill}</g>${size}</svg>`
  );
}
