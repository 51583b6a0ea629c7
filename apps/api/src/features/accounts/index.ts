export { AccountsModule } from './accounts.module.ts';
export { AccountsWorkerModule } from './accounts.worker.ts';
