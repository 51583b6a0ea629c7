import { MentionSuggestions } from '../../gql/browser/MentionSuggestions.ts';
import { ask } from '../../platform/api/ask.ts';
import { fillIn, type Template } from '../../platform/islands/fill-in.ts';
import { begunName } from './editing/begun-name.ts';
import type { Completing } from './use-completion.ts';

interface NameWords {
  everyone: Template;
  inThread: string;
}

/** Completes the names of members, clusters and discussions; those who wrote in the discussion come first. */
export const namesIn = (threadId: string | null, words: NameWords): Completing => ({
  begun: begunName,
  after: ' ',
  find: async (prefix, signal) => {
    const { data } = await ask(MentionSuggestions, { prefix, threadId }, signal);
    return (data?.mentionSuggestions ?? []).map(({ kind, written, name, lang, isInThread, headline }) => ({
      written,
      lang,
      name: kind === 'CLUSTER' ? fillIn(words.everyone, { name }) : name,
      about: isInThread ? words.inThread : headline,
    }));
  },
});
