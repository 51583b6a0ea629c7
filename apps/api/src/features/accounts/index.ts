export { AccountQueries } from './account.queries.ts';
export { ViewerAccount } from './account.model.ts';
export { isCommonPassword } from './common-passwords.ts';
export { Engine } from './engine/engine.ts';
export { mailAddress } from './mail-address.ts';
export { MailedLinks } from './mailed-links.ts';
export { AccountsModule } from './accounts.module.ts';
export { hashPassword, verifyPassword } from './engine/password.ts';
export type { OpenAccount } from './engine/open-session.ts';
