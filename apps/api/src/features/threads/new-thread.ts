import { guessLanguage } from '../../platform/language/guess-language.ts';
import type { RequestContext } from '../../platform/auth/request-context.ts';
import type { NewThread } from './open-thread.ts';
import { pollOf } from './poll-input.model.ts';
import type { OpenThreadInput } from './thread.inputs.ts';
import { lookingForOf } from './thread-sections.model.ts';

/** The language that a text is marked with: as chosen, else as guessed, else that of the page it was written on. */
export const languageOf = (given: string | null | undefined, text: string, request: RequestContext): string =>
  given ?? guessLanguage(text) ?? request.language;

/** All that was written for a new thread, in whatever form. */
const wordsOf = ({ title, body, case: sections, lookingFor, poll }: OpenThreadInput): string =>
  [title, body, ...Object.values(sections ?? {}), ...Object.values(lookingFor ?? {}), ...(poll?.options ?? [])]
    .filter((text) => typeof text === 'string')
    .join('\n');

/** What is to be opened, with all that was not given. */
export const newThreadOf = (input: OpenThreadInput, request: RequestContext): NewThread => ({
  title: input.title,
  body: input.body ?? null,
  case: input.case ?? null,
  lookingFor: lookingForOf(input.lookingFor),
  poll: pollOf(input.poll),
  clusterId: input.clusterId ?? null,
  lang: languageOf(input.lang, wordsOf(input), request),
  pageLanguage: request.language,
  kind: input.kind ?? 'discussion',
  tags: input.tags ?? [],
  visibility: input.visibility ?? 'public',
  isAnonymous: input.isAnonymous ?? false,
  clientKey: input.clientKey ?? null,
  fileIds: input.fileIds ?? [],
});
