export { DirectoryModule } from './directory.module.ts';
