import { clsx } from 'clsx';
import { useDraft, type DraftState } from '../../../platform/forms/drafts.ts';
import { useField } from '../../../platform/forms/form-context.ts';
import type { FormState } from '../../../platform/forms/form-state.ts';
import { useProblemText } from '../../../platform/forms/PageForm.tsx';
import { useFormat } from '../../../platform/i18n/format.ts';
import { useText, useTexts } from '../../../platform/i18n/text-context.tsx';
import controls from '../../../ui/control/control.module.css';
import { Field } from '../../../ui/control/Field.tsx';
import layout from '../../../ui/layout.module.css';
import { Prose } from '../../../ui/Prose.tsx';
import text from '../../../ui/text.module.css';
import styles from './post.module.css';

interface MarkdownFieldProps {
  heading: string;
  headingId: string;
  label: string;
  rows: number;
  formState: FormState | undefined;
}

function DraftLine({ state }: { state: DraftState }) {
  const t = useText();
  const format = useFormat();
  const line =
    state.kind === 'saved'
      ? t('threads.draft.saved', { time: format.clock(state.at) })
      : state.kind === 'none'
        ? null
        : t(`threads.draft.${state.kind}`);
  return (
    <p className={clsx(text.muted, styles.draft)} role="status">
      {line}
    </p>
  );
}

/**
 * The text of a post, to write or to see as it will stand. The switch sends the form, so that it works without
 * script; the field stays in the form while the preview shows.
 */
export function MarkdownField({ heading, headingId, label, rows, formState }: MarkdownFieldProps) {
  const { language, t } = useTexts();
  const say = useProblemText();
  const field = useField('body');
  const preview = formState?.preview;
  const isPreview = preview !== undefined;
  const draft = useDraft();
  return (
    <div className={layout.stack}>
      {/* Enter in another field posts; without this first button it would press the switch. */}
      <button type="submit" className={layout.hidden} tabIndex={-1} aria-hidden="true" />
      <div className={clsx(layout.row, layout.ends)}>
        <h2 id={headingId}>{heading}</h2>
        <div className={controls.switch} role="group" aria-label={t('threads.mode')}>
          <button type="submit" name="mode" value="write" aria-pressed={!isPreview}>
            {t('threads.write')}
          </button>
          <button type="submit" name="mode" value="preview" aria-pressed={isPreview}>
            {t('threads.preview')}
          </button>
        </div>
      </div>
      {isPreview && (
        <div className={styles.preview} role="status">
          <Prose html={preview} lang={formState?.values.lang?.[0] ?? language} />
        </div>
      )}
      <div className={isPreview ? layout.gone : undefined}>
        <Field
          id={field.id}
          label={label}
          hint={t('threads.markdownHint')}
          problem={field.problem && say(field.problem)}
        >
          {(attributes) => (
            <textarea
              {...attributes}
              ref={draft.ref}
              name="body"
              rows={rows}
              dir="auto"
              defaultValue={field.value}
              onInput={draft.onInput}
            />
          )}
        </Field>
        <DraftLine state={draft.state} />
      </div>
    </div>
  );
}
