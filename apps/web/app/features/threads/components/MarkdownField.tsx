import { useContext } from 'react';
import { useProblemText } from '../../../platform/forms/ErrorSummary.tsx';
import { CameBackContext, useField } from '../../../platform/forms/form-context.ts';
import { useText, useTexts } from '../../../platform/i18n/text-context.tsx';
import { Island } from '../../../platform/islands/Island.tsx';
import { templateOf } from '../../../platform/islands/words.ts';
import { useFrame } from '../../../platform/session/frame.ts';
import Composer from '../islands/Composer.tsx';

interface MarkdownFieldProps {
  heading: string;
  headingId: string;
  label: string;
  rows: number;
  /** What stands in it before anything is typed: the text that is changed. */
  defaultValue?: string;
}

/** The text of a post, in a form. */
export function MarkdownField({ heading, headingId, label, rows, defaultValue }: MarkdownFieldProps) {
  const t = useText();
  const { language } = useTexts();
  const { pathname } = useFrame();
  const say = useProblemText();
  const cameBack = useContext(CameBackContext);
  const { id, value, problem } = useField('body', defaultValue);
  // A form that comes back is still that of the page it stood on first, and so is its draft.
  const [draftPath = pathname] = cameBack?.values.back?.[0]?.split(/[?#]/) ?? [];
  return (
    <Island
      name="composer"
      of={Composer}
      props={{
        id,
        heading,
        headingId,
        label,
        rows,
        value,
        problem: problem ? say(problem) : null,
        preview: cameBack?.preview ?? null,
        lang: cameBack?.values.lang?.[0] ?? language,
        draftPath,
        words: {
          mode: t('threads.mode'),
          write: t('threads.write'),
          preview: t('threads.preview'),
          hint: t('threads.markdownHint'),
          saved: templateOf(t, 'threads.draft.saved', 'time'),
          restored: t('threads.draft.restored'),
          full: t('threads.draft.full'),
          notSent: t('errors.notSent'),
        },
      }}
    />
  );
}
