export { FilePlaces } from './file-places.ts';
export { FileStorageModule } from './file-storage.module.ts';
export {
  areAllUsable,
  attachedFiles,
  attachFiles,
  filesFrom,
  filesOfPost,
  usableFiles,
  type ShownFile,
} from './file-sql.ts';
export { FileModel } from './files.model.ts';
export { FilesModule, keepingFiles, usingFiles } from './files.module.ts';
export { KeepFile } from './keep-file.ts';
export { OwnedFiles } from './owned-files.ts';
export { UseFiles } from './use-files.ts';
