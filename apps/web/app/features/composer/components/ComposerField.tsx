import { writingHelpPath } from '@cluster-commons/paths';
import { useContext } from 'react';
import { useProblemText } from '../../../platform/forms/ErrorSummary.tsx';
import { CameBackContext, useField } from '../../../platform/forms/form-context.ts';
import { useText, useTexts } from '../../../platform/i18n/text-context.tsx';
import { Island } from '../../../platform/islands/Island.tsx';
import { useFrame } from '../../../platform/session/frame.ts';
import { composerWords } from '../composer-words.ts';
import Composer from '../islands/Composer.tsx';

export interface ComposerFieldProps {
  /** What is written, above the switch; the label alone where that says it. */
  heading?: string;
  headingId?: string | undefined;
  label: string;
  rows: number;
  /** What is said beside the text; how it is formatted is said in any case. */
  hint?: string;
  /** What stands in it at first. */
  defaultValue?: string | undefined;
  /** It stands in a `Dock`. */
  docks?: boolean;
  /** The discussion that is written in, whose writers are offered first. */
  threadId?: string | null | undefined;
  /** The address of the form whose draft this is, where its path alone does not tell it from others. */
  draftPath?: string | undefined;
}

/** The text `body` of a form, to be written in Markdown; one on a page. */
export function ComposerField({
  heading,
  headingId,
  label,
  rows,
  hint = '',
  defaultValue = '',
  docks = false,
  threadId = null,
  draftPath: ownPath,
}: ComposerFieldProps) {
  const t = useText();
  const { language } = useTexts();
  const { pathname } = useFrame();
  const say = useProblemText();
  const cameBack = useContext(CameBackContext);
  const { id, value, problem } = useField('body', defaultValue);
  // A form that comes back is still that of the page it stood on first, and so is its draft.
  const [formPath = pathname] = cameBack?.values.back?.[0]?.split(/[?#]/) ?? [];
  return (
    <Island
      name="composer"
      of={Composer}
      props={{
        id,
        heading: heading ?? null,
        headingId,
        label,
        rows,
        value,
        problem: problem ? say(problem) : null,
        preview: cameBack?.preview ?? null,
        lang: cameBack?.values.lang?.[0] || (cameBack?.guessedLang ?? language),
        helpPath: writingHelpPath,
        draftPath: ownPath ?? formPath,
        docks,
        threadId,
        words: composerWords(t, language, heading ?? label, hint),
      }}
    />
  );
}
