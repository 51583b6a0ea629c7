export const connectionsPath = '/connections';
