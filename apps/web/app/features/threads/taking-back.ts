import type { Said } from '@cluster-commons/bridge';
import { textOf } from '../../platform/forms/form-state.ts';
import { writtenTags } from '../composer/index.ts';
import { newClientKey } from '../../platform/pages/client-key.ts';
import type { ActRefused } from '../../platform/acts/act.ts';

/** Tags that were chosen beside come back among those that were typed. */
const valueOf = (form: FormData, name: string): string =>
  name === 'tags' ? writtenTags(form, name).join(', ') : textOf(form, name);

/** Undo of what was just posted: its form comes back with these of its fields, and with the text that the post had. */
export const takingBack = (
  post: { id: string } | null | undefined,
  form: FormData,
  fields: readonly string[],
): Said['undo'] =>
  post
    ? {
        act: 'removePost',
        fields: { postId: post.id, ...Object.fromEntries(fields.map((name) => [name, valueOf(form, name)])) },
        isWhole: true,
      }
    : undefined;

/** The form that a post came from, as it was when it was sent. */
export function givenAgain({ body, lang }: { body: string | null; lang: string }, form: FormData): ActRefused {
  const kept = [
    'threadId',
    'replyTo',
    'place',
    'title',
    'kind',
    'isAnonymous',
    'tags',
    'clusterId',
    'visibility',
  ].flatMap((name) => (form.has(name) ? [[name, [textOf(form, name)]] as const] : []));
  return {
    status: 200,
    state: {
      problems: [],
      isSent: true,
      values: {
        ...Object.fromEntries(kept),
        isTakenBack: ['1'],
        clientKey: [newClientKey()],
        body: [body ?? ''],
        lang: [lang],
      },
    },
  };
}
