export { agreedThen, agreeNow, consentAtSignUp, TermsQueries } from './terms.queries.ts';
export { AgreeingInput } from './agreeing.input.ts';
export { TermsModule } from './terms.module.ts';
