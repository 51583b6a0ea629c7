import { Module } from '@nestjs/common';
import { DecideWord } from './decide-word.ts';
import { WordQueries } from './word.queries.ts';
import { WordsResolver } from './words.resolver.ts';

@Module({ providers: [WordQueries, DecideWord, WordsResolver], exports: [WordQueries] })
export class WordsModule {}
