export { Connection } from './connection.model.ts';
export { ConnectionQueries } from './connection.queries.ts';
export { ConnectionsModule } from './connections.module.ts';
