export { WordsModule } from './words.module.ts';
export { WordQueries } from './word.queries.ts';
