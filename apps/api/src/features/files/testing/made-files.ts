import { strToU8, zipSync, type Zippable } from 'fflate';
import { crc32, deflateSync } from 'node:zlib';
import sharp, { type Sharp } from 'sharp';
import type { MediaTypeName } from '@cluster-commons/domain/files';

export type Bytes = Uint8Array | Promise<Uint8Array>;

export const join = (...parts: (string | Uint8Array)[]): Buffer =>
  Buffer.concat(parts.map((part) => Buffer.from(part)));

/** A picture of many colours, so that its bytes cannot be cut without a loss. */
export const aPicture = (width = 60, height = 40): Sharp =>
  sharp(
    Uint8Array.from({ length: width * height * 3 }, (_, at) => (at * at) % 251),
    { raw: { width, height, channels: 3 } },
  );

/** One of several pages, which a browser would show one after the other. */
export const anAnimation = async (pages: number): Promise<Sharp> => {
  const frames = Array.from({ length: pages }, (_, at) =>
    sharp({ create: { width: 20, height: 20, channels: 3, background: { r: at % 256, g: 90, b: 40 } } })
      .png()
      .toBuffer(),
  );
  return sharp(await Promise.all(frames), { join: { animated: true } });
};

function chunk(type: string, data: string | Uint8Array): Buffer {
  const body = join(type, data);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(body.length - 4);
  sum.writeUInt32BE(crc32(body));
  return join(length, body, sum);
}

/** A PNG that says how large it is, with so little in it. */
export function pngOf(width: number, height: number, more: readonly [string, string | Uint8Array][] = []): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 0], 8);
  const rows = deflateSync(Buffer.alloc(Math.min(1_000_000, (width + 1) * height)));
  const start = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const between = more.map(([type, data]) => chunk(type, data));
  return join(start, chunk('IHDR', head), ...between, chunk('IDAT', rows), chunk('IEND', ''));
}

/** A JPEG with what cameras and programs put in front of the picture: a number of each part and its bytes. */
export function jpegWith(jpeg: Uint8Array, ...parts: [number, string | Uint8Array][]): Buffer {
  const segments = parts.map(([marker, data]) => {
    const length = Buffer.alloc(2);
    length.writeUInt16BE(Buffer.byteLength(data as Uint8Array) + 2);
    return join(Uint8Array.of(0xff, marker), length, data);
  });
  return join(jpeg.subarray(0, 2), ...segments, jpeg.subarray(2));
}

const office = 'application/vnd.openxmlformats-officedocument';
const open = 'application/vnd.oasis.opendocument';

/** Most of what a document weighs. */
const picture: Zippable = { 'media/picture.png': [new Uint8Array(30_000), { level: 0 }] };

/** What an office writes: an archive that says of its main part what it is. */
export const officeOf = (main: string, more: Zippable = {}, padding = ''): Uint8Array =>
  zipSync({
    '[Content_Types].xml': strToU8(
      `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="${main}"/></Types>${padding}`,
    ),
    'word/document.xml': strToU8('<w:document/>'),
    ...picture,
    ...more,
  });

export const openDocumentOf = (type: string, more: Zippable = {}): Uint8Array =>
  zipSync({ mimetype: [strToU8(type), { level: 0 }], 'content.xml': strToU8('<a/>'), ...picture, ...more });

/** One good file of each type that is taken. */
export const goodFiles: Readonly<Record<MediaTypeName, () => Bytes>> = {
  'image/jpeg': () => aPicture().jpeg({ quality: 95 }).toBuffer(),
  'image/png': () => aPicture().png().toBuffer(),
  'image/webp': () => aPicture().webp({ lossless: true }).toBuffer(),
  'image/gif': () => aPicture().gif().toBuffer(),
  'image/avif': () => aPicture().avif().toBuffer(),
  'application/pdf': () => join(`%PDF-1.7\n%\u00e2\u00e3\n1 0 obj\n<<>>\nendobj\n${'0'.repeat(900)}\n%%EOF\n`),
  [`${office}.wordprocessingml.document`]: () => officeOf(`${office}.wordprocessingml.document.main+xml`),
  [`${office}.spreadsheetml.sheet`]: () => officeOf(`${office}.spreadsheetml.sheet.main+xml`),
  [`${office}.presentationml.presentation`]: () => officeOf(`${office}.presentationml.presentation.main+xml`),
  [`${open}.text`]: () => openDocumentOf(`${open}.text`),
  [`${open}.spreadsheet`]: () => openDocumentOf(`${open}.spreadsheet`),
  [`${open}.presentation`]: () => openDocumentOf(`${open}.presentation`),
  'text/csv': () => join('name;place\nAmina;Sfax\nÀ;b\n'),
  'text/markdown': () => join('# A title\n\n> words of the workshop\n'),
  'text/plain': () => join('مرحبا بكم في الشبكة\n'),
};
