import { Module, type Provider } from '@nestjs/common';
import { CreateUpload } from './create-upload.ts';
import { DescribeFile } from './describe-file.ts';
import { FileFolders } from './file-folders.ts';
import { FilePlaces } from './file-places.ts';
import { FileStorageModule } from './file-storage.module.ts';
import { FileQueries } from './file.queries.ts';
import { FilesController } from './files.controller.ts';
import { FilesResolver } from './files.resolver.ts';
import { KeepFile } from './keep-file.ts';
import { Pictures } from './pictures/pictures.ts';
import { RemoveUpload } from './remove-upload.ts';
import { Scanner } from './scanner.ts';
import { TakeFormFiles } from './take-form-files.ts';
import { TakeIn } from './take-in.ts';
import { Uploads } from './uploads.ts';
import { UploadsController } from './uploads.controller.ts';
import { UseFiles } from './use-files.ts';

/** What takes files in, in whichever process. */
export const takingIn: Provider[] = [FileQueries, FileFolders, Scanner, Pictures, TakeIn, Uploads];

/** What keeps files that are here as a whole, in whichever process; it needs limits and the storage. */
export const keepingFiles: Provider[] = [...takingIn, CreateUpload, KeepFile];

/** What asks whether files may be used, in whichever process. */
export const usingFiles: Provider[] = [FileQueries, UseFiles];

@Module({
  imports: [FileStorageModule],
  controllers: [UploadsController, FilesController],
  providers: [...keepingFiles, FilePlaces, DescribeFile, RemoveUpload, UseFiles, TakeFormFiles, FilesResolver],
  exports: [FilePlaces, UseFiles],
})
export class FilesModule {}
