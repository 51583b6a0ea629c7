export { catalogue, type MessageId } from './catalogue.ts';
export { localeOf } from './locales.ts';
export { momentIn } from './moments.ts';
export { refusalMessageId } from './refusals.ts';
export { compiledCatalogue, messagesOf, textFor, type CompiledCatalogue } from './text.ts';
export type { MessageValues, Translate } from './translator.ts';
