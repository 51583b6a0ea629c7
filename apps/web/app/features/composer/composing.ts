import { PreviewMarkdownDocument } from '../../gql/index.ts';
import { askAside, type ActContext } from '../../platform/acts/act.ts';
import { textOf, type FormState } from '../../platform/forms/form-state.ts';

/**
 * What a form with a composer asks for beside its act (`aside`): the switch without script shows the text as it would be
 * posted, or goes back to writing; nothing is kept.
 */
export async function composing(context: ActContext): Promise<Partial<FormState> | null> {
  const mode = textOf(context.form, 'mode');
  if (mode === '') return null;
  if (mode === 'write') return {};
  const asked = await askAside(context, PreviewMarkdownDocument, { input: { body: textOf(context.form, 'body') } });
  return 'problems' in asked ? { problems: asked.problems } : { preview: asked.payload.html ?? '' };
}
