import { registerEnumType } from '@nestjs/graphql';
import { actsOn, moderationActs } from '@cluster-commons/domain/moderation';
import { valuesOf } from '../../platform/graphql/payload.ts';

/** Each act with its sentence in the schema, out of the table of the domain. */
const meanings = (acts: Readonly<Record<string, { readonly happens: string }>>) =>
  Object.fromEntries(
    Object.entries(acts).map(([act, { happens }]) => [act.toUpperCase(), { description: happens }] as const),
  );

export const ThreadModerationActEnum = valuesOf(actsOn('thread'));
registerEnumType(ThreadModerationActEnum, {
  name: 'ThreadModerationAct',
  description: 'Acts of moderation against a thread, each on record.',
  valuesMap: meanings(moderationActs.thread),
});

export const PostModerationActEnum = valuesOf(actsOn('post'));
registerEnumType(PostModerationActEnum, {
  name: 'PostModerationAct',
  description: 'Acts of moderation against a post, each on record; its author is told.',
  valuesMap: meanings(moderationActs.post),
});
