export { ViewerAccount } from './account.model.ts';
export { AccountQueries } from './account.queries.ts';
export { AccountsModule } from './accounts.module.ts';
export { Engine } from './engine/engine.ts';
export type { OpenAccount } from './engine/open-session.ts';
export { verifyPassword } from './engine/password.ts';
export { mailAddress } from './mail-address.ts';
