import { TagSuggestions } from '../../gql/browser/TagSuggestions.ts';
import { ask } from '../../platform/api/ask.ts';
import { fillInCount, type CountedTemplate } from '../../platform/islands/fill-in.ts';
import { begunTag } from './editing/begun-name.ts';
import type { Completing } from './use-completion.ts';

/** Completes the tags of a list with commas: those of the vocabulary come first. */
export const tagsWith = (comma: string, words: { used: CountedTemplate }, locale: string): Completing => ({
  begun: begunTag,
  after: comma,
  find: async (prefix, signal) => {
    const { data } = await ask(TagSuggestions, { prefix }, signal);
    return (data?.tagSuggestions ?? []).map(({ name, threadCount }) => ({
      written: name,
      name,
      lang: null,
      about: threadCount === 0 ? null : fillInCount(words.used, threadCount, locale),
    }));
  },
});
