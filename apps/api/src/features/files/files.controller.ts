import { pipeline } from 'node:stream/promises';
import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import {
  filePolicy,
  kindOfMedia,
  pictureFormats,
  sizeNames,
  type PictureFormat,
  type SizeName,
} from '@cluster-commons/domain/files';
import { isUuid, type Viewer } from '@cluster-commons/domain/kernel';
import { CurrentViewer, Public } from '../../platform/auth/access.ts';
import { ApiError } from '../../platform/graphql/errors.ts';
import { byteRange } from './byte-range.ts';
import { FilePlaces } from './file-places.ts';
import { FileQueries, type FileRow } from './file.queries.ts';
import { pictureFrame, savesData } from './pictures/picture-frame.ts';
import { FILE_STORAGE, type ByteRange, type FilePart, type FileStorage } from './storage/file-storage.ts';

/** Nothing that a file holds may run, load or send anything, wherever it is opened. */
const policy = `sandbox; default-src 'none'; frame-ancestors 'none'`;

const copy = new RegExp(`^(${sizeNames.join('|')})\\.(${pictureFormats.join('|')})$`);
/** The copy of a picture that an address names; null for any other name. */
function copyNamed(name: string): { part: FilePart; format: PictureFormat; size: SizeName } | null {
  const [part, size, format] = copy.exec(name) ?? [];
  return part === undefined
    ? null
    : { part: part as FilePart, size: size as SizeName, format: format as PictureFormat };
}

/**
 * `/files/<id>/<name>`: documents as they were brought, to be kept by whoever asks; `/files/<id>/<size>.<format>`: the
 * copies of pictures, to be shown. Whoever may not read what a file hangs on does not find it, from the next request on.
 */
@Public()
@Controller()
export class FilesController {
  constructor(
    private readonly queries: FileQueries,
    private readonly places: FilePlaces,
    @Inject(FILE_STORAGE) private readonly storage: FileStorage,
  ) {}

  @Get('files/:id/:name')
  async read(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Param('name') name: string,
    @Req() req: Request,
    @Res() res: Response,
  ): Promise<void> {
    const file = isUuid(id) ? await this.queries.byId(id) : null;
    if (file === null) throw new ApiError('NOT_FOUND');
    const place = await this.places.of(file);
    if (!filePolicy.read(viewer, file, place).allowed) throw new ApiError('NOT_FOUND');
    // Kept by caches only to be asked for again: what is hidden is gone at the next request.
    res.set('Cache-Control', filePolicy.isPublic(file, place) ? 'public, no-cache' : 'private, no-cache');
    res.set('Vary', 'Cookie');
    res.set('Content-Security-Policy', policy);
    return kindOfMedia(file.mediaType ?? '') === 'picture'
      ? this.picture(file, name, req, res)
      : this.document(file, req, res);
  }

  private async picture(file: FileRow, name: string, req: Request, res: Response): Promise<void> {
    const asked = copyNamed(name);
    if (asked === null) throw new ApiError('NOT_FOUND');
    res.vary('Save-Data, Sec-Fetch-Dest');
    if (savesData(req.headers)) return this.frame(file, req, res);
    if (isKnown(req, res, `"${file.id}-${asked.size}-${asked.format}"`)) return;
    res.set('Content-Type', `image/${asked.format}`);
    await this.send(file.id, asked.part, null, req, res);
  }

  /** In the place of a picture, for who pays for each byte: it comes when they open it. */
  private async frame({ id, purpose, width, height }: FileRow, req: Request, res: Response): Promise<void> {
    if (isKnown(req, res, `"${id}-frame"`)) return;
    // Nobody opens the picture of a person.
    const bytes = purpose === 'post' ? await this.bytesOf(id, 'large.webp') : null;
    res.type('image/svg+xml').send(pictureFrame({ width: width ?? 1, height: height ?? 1, bytes }));
  }

  private async bytesOf(id: string, part: FilePart): Promise<number | null> {
    const opened = await this.storage.open(id, part);
    opened?.stream.destroy();
    return opened?.bytes ?? null;
  }

  private async document(file: FileRow, req: Request, res: Response): Promise<void> {
    const etag = `"${(file.sha256 ?? '').slice(0, 32)}"`;
    if (isKnown(req, res, etag)) return;
    res.set('Accept-Ranges', 'bytes');
    // Texts may be of any of the older encodings, so none is named.
    res.attachment(file.name).setHeader('Content-Type', file.mediaType ?? '');
    const isFresh = req.headers['if-range'] === undefined || req.headers['if-range'] === etag;
    const range = isFresh ? byteRange(req.headers.range, file.bytes) : null;
    if (range === 'beyond') {
      res.status(416).set('Content-Range', `bytes */${file.bytes}`).end();
      return;
    }
    if (range !== null) res.status(206).set('Content-Range', `bytes ${range.start}-${range.end}/${file.bytes}`);
    await this.send(file.id, 'file', range, req, res);
  }

  private async send(id: string, part: FilePart, range: ByteRange | null, req: Request, res: Response): Promise<void> {
    const opened = await this.storage.open(id, part, range ?? undefined);
    if (opened === null) throw new ApiError('NOT_FOUND');
    res.set('Content-Length', String(opened.bytes));
    if (req.method === 'HEAD') {
      opened.stream.destroy();
      res.end();
      return;
    }
    await pipeline(opened.stream, res).catch((error: NodeJS.ErrnoException) => {
      // Readers may leave at any time.
      if (error.code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error;
    });
  }
}

/** Answers 304 where the browser has it still. The tag names the bytes, so a weak one is as good. */
function isKnown(req: Request, res: Response, etag: string): boolean {
  res.set('ETag', etag);
  const known = (req.headers['if-none-match'] ?? '').split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  if (!known.includes(etag) && !known.includes('*')) return false;
  res.status(304).end();
  return true;
}
