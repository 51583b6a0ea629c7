export { NetworkModule } from './network.module.ts';
