export { agreedThen, agreeNow, consentAtSignUp, TermsQueries } from './terms.queries.ts';
export { TermsModule } from './terms.module.ts';
