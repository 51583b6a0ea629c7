import { languages } from '@cluster-commons/domain/kernel';
import { adminTermsPath, homePath } from '@cluster-commons/paths';
import { AgreeToTermsDocument, PreviewMarkdownDocument, PublishTermsDocument } from '../../gql/index.ts';
import { askAside, defineAct, type ActContext } from '../../platform/acts/act.ts';
import { text, textOrNull, type FieldReader } from '../../platform/acts/field-readers.ts';
import { textOf, type FormState } from '../../platform/forms/form-state.ts';
import { adminTermsPage } from './admin-terms.ts';
import { AgreeForm } from './components/AgreeForm.tsx';
import { PublishTermsForm } from './components/PublishTermsForm.tsx';
import { termsKindOf } from './kinds.ts';

/** A version that travels with the form; what is none is that of no text. */
const version: FieldReader<number> = (form, name) => {
  const given = textOf(form, name);
  return /^\d{1,6}$/.test(given) ? Number(given) : 0;
};

/** The button of a language: shows its text as it would stand; nothing is kept. */
async function previewing(context: ActContext): Promise<Partial<FormState> | null> {
  const mode = textOf(context.form, 'mode');
  const language = languages.find((each) => each === mode);
  if (language === undefined) return null;
  const input = { body: textOf(context.form, language), isTerms: true };
  const asked = await askAside(context, PreviewMarkdownDocument, { input });
  return 'payload' in asked
    ? { preview: asked.payload.html ?? '' }
    : {
        problems: asked.problems.map((problem) => ({ ...problem, field: problem.field === 'body' ? language : '' })),
      };
}

const agreeToTerms = defineAct({
  name: 'agreeToTerms',
  title: 'terms.agreement',
  Form: AgreeForm,
  document: AgreeToTermsDocument,
  input: { termsVersion: version, dataPolicyVersion: version },
  labels: { termsVersion: 'terms.kind.TERMS', dataPolicyVersion: 'terms.kind.DATA_POLICY' },
  done: (_, { back }) => ({ say: { id: 'terms.said.agreed' }, to: back ?? homePath }),
});

const publishTerms = defineAct({
  name: 'publishTerms',
  title: 'terms.admin.publish',
  Form: PublishTermsForm,
  page: adminTermsPage,
  document: PublishTermsDocument,
  input: {
    kind: (form, name) => termsKindOf(textOf(form, name)) ?? 'TERMS',
    baseVersion: version,
    changes: text,
    en: text,
    fr: textOrNull,
    es: textOrNull,
    ar: textOrNull,
  },
  labels: { kind: 'terms.admin.kind', baseVersion: 'terms.admin.base', changes: 'terms.admin.changes' },
  aside: previewing,
  done: ({ terms }) => ({
    say: { id: 'terms.said.published', values: { version: terms?.version ?? 0 } },
    to: adminTermsPath(terms?.kind),
  }),
});

export const acts = [agreeToTerms, publishTerms];
