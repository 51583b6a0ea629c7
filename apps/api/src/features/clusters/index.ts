export { ClustersModule } from './clusters.module.ts';
