import { LanguageOfTextDocument, PreviewMarkdownDocument } from '../../gql/index.ts';
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
  const body = textOf(context.form, 'body');
  const isGuessed = context.form.get('lang') === '';
  const [asked, guess] = await Promise.all([
    askAside(context, PreviewMarkdownDocument, { input: { body } }),
    isGuessed ? context.run(LanguageOfTextDocument, { text: body }) : null,
  ]);
  const lang = guess?.data?.languageOfText ?? null;
  const guessed = lang === null ? {} : { guessedLang: lang };
  return 'problems' in asked ? { problems: asked.problems } : { preview: asked.payload.html ?? '', ...guessed };
}
