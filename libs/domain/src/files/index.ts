export { checkFileIds, checkNewFile, type NewFile } from './file-input.ts';
export {
  fileLimits,
  filePurposes,
  inMegabytes,
  mostBytes,
  mostBytesOf,
  pictureFormats,
  pictureSizes,
  quotaOf,
  sizeNames,
  type FilePurpose,
  type PictureFormat,
  type SizeName,
} from './file-limits.ts';
export { fileNameOf, nameBytes } from './file-name.ts';
export { filePolicy, type FileFacts, type FilePlace } from './file-policy.ts';
export { fileStates, isUsable, stateAfter, type FileHappening, type FileState } from './file-states.ts';
export { chosenFiles, fileControls, fileNameControl, purposeOfControl } from './form-controls.ts';
export {
  acceptedOf,
  extensionOf,
  extensionsOf,
  fileKinds,
  isArchive,
  isMediaType,
  kindOfMedia,
  mediaTypes,
  textTypeOf,
  type FileKind,
  type MediaTypeName,
} from './media-types.ts';
