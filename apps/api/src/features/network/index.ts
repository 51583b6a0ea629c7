export { NetworkModule } from './network.module.ts';
export { NetworkQueries } from './network.queries.ts';
export { SignUpModeEnum } from './network-settings.model.ts';
export { NetworkSettings } from './network-settings.ts';
