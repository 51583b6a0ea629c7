import { join } from 'node:path';
import { Module, type Provider } from '@nestjs/common';
import { CONFIG } from '../../platform/config/config.module.ts';
import type { Config } from '../../platform/config/config.ts';
import { OwnedFiles } from './owned-files.ts';
import { FILE_STORAGE, type FileStorage } from './storage/file-storage.ts';
import { FolderStorage } from './storage/folder-storage.ts';

/** The client of an object store is loaded only where there is one. */
async function storageOf({ s3, dataDir }: Config): Promise<FileStorage> {
  if (s3 === null) return new FolderStorage(join(dataDir, 'files', 'kept'));
  const { S3Storage } = await import('./storage/s3-storage.ts');
  return new S3Storage(s3);
}

const storage: Provider = { provide: FILE_STORAGE, inject: [CONFIG], useFactory: storageOf };

/** Where bytes are kept, for the server and the worker. */
@Module({ providers: [storage, OwnedFiles], exports: [FILE_STORAGE, OwnedFiles] })
export class FileStorageModule {}
