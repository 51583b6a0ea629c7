export { ViewerAccount } from './account.model.ts';
export { AccountQueries } from './account.queries.ts';
export { AccountsModule } from './accounts.module.ts';
export { Engine } from './engine/engine.ts';
export { verifyPassword } from './engine/password.ts';
