export { Author, ClusterRef } from './author.model.ts';
export {
  authorColumns,
  authorFrom,
  clusterRefColumns,
  clusterRefFrom,
  type AuthorRow,
  type ClusterRefRow,
} from './author.ts';
