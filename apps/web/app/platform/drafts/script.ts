export { startSharing } from './share-draft.ts';
