export { ClustersModule } from './clusters.module.ts';
export { ClustersWorkerModule } from './clusters.worker.ts';
