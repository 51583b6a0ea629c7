export { Connection } from './connection.model.ts';
export { connectionFrom, ConnectionQueries, type ConnectionRow } from './connection.queries.ts';
export { ConnectionsModule } from './connections.module.ts';
