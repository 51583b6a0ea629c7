import { clsx } from 'clsx';
import { useEffect, useRef, useState } from 'react';
import { PreviewMarkdown } from '../../../gql/browser/PreviewMarkdown.ts';
import { ask } from '../../../platform/api/ask.ts';
import { draftKeyOf } from '../../../platform/browser/drafts.ts';
import { keepWhatIsTyped } from '../../../platform/browser/keep-typed.ts';
import { locale } from '../../../platform/browser/locale.ts';
import { timeOfDay } from '../../../platform/i18n/date-styles.ts';
import { fillIn, type Template } from '../../../platform/islands/fill-in.ts';
import controls from '../../../ui/control/control.module.css';
import { Field } from '../../../ui/control/Field.tsx';
import layout from '../../../ui/layout.module.css';
import { Preview } from '../../../ui/Prose.tsx';
import text from '../../../ui/text.module.css';
import styles from '../components/post.module.css';

export interface ComposerProps {
  /** Id of the field. */
  id: string;
  heading: string;
  headingId: string;
  label: string;
  rows: number;
  /** As it was sent, when the form came back. */
  value: string;
  problem: string | null;
  /** HTML of the text as it would be posted, when that was asked without script. */
  preview: string | null;
  lang: string;
  /** The page whose draft this is. */
  draftPath: string;
  words: {
    mode: string;
    write: string;
    preview: string;
    hint: string;
    saved: Template;
    restored: string;
    full: string;
    notSent: string;
  };
}

/** The time of this device, on which the draft is, as the posts around it are told. */
const clock = (): string => new Intl.DateTimeFormat(locale(), timeOfDay).format();

/**
 * The text of a post, to write or to see as it will stand. Without script the switch sends the form; with it the
 * preview comes into place, and what is typed in its form is kept on this device until it is posted.
 */
export default function Composer({
  id,
  heading,
  headingId,
  label,
  rows,
  value,
  problem,
  preview: given,
  lang,
  draftPath,
  words,
}: ComposerProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  /** The preview that is on its way. */
  const asking = useRef<AbortController>(undefined);
  const [line, setLine] = useState('');
  const [preview, setPreview] = useState(given);
  const [failure, setFailure] = useState<string | null>(null);

  useEffect(() => {
    const form = field.current?.form;
    if (!form) return;
    return keepWhatIsTyped(form, draftKeyOf(draftPath), (event) => {
      if (event === 'posted') asking.current?.abort();
      else setLine(event === 'saved' ? fillIn(words.saved, { time: clock() }) : event === 'none' ? '' : words[event]);
    });
  }, [draftPath, words]);

  useEffect(() => () => asking.current?.abort(), []);

  const write = (): void => {
    asking.current?.abort();
    setPreview(null);
  };

  const show = async (): Promise<void> => {
    asking.current?.abort();
    const { signal } = (asking.current = new AbortController());
    setFailure(null);
    try {
      const { data } = await ask(PreviewMarkdown, { input: { body: field.current?.value ?? '' } }, signal);
      if (signal.aborted) return;
      const found = data?.previewMarkdown;
      const html = found?.html ?? null;
      if (html === null) setFailure(found?.problems[0]?.message ?? words.notSent);
      else setPreview(html);
    } catch {
      if (!signal.aborted) setFailure(words.notSent);
    }
  };

  const wrong = failure ?? problem ?? undefined;
  return (
    <div className={layout.stack}>
      {/* Enter in another field posts; without this first button it would press the switch. */}
      <button type="submit" className={layout.hidden} tabIndex={-1} aria-hidden="true" />
      <div className={clsx(layout.row, layout.ends)}>
        <h2 id={headingId}>{heading}</h2>
        <div className={controls.switch} role="group" aria-label={words.mode}>
          <button
            type="submit"
            name="mode"
            value="write"
            aria-pressed={preview === null}
            onClick={(event) => {
              event.preventDefault();
              write();
            }}
          >
            {words.write}
          </button>
          <button
            type="submit"
            name="mode"
            value="preview"
            aria-pressed={preview !== null}
            onClick={(event) => {
              event.preventDefault();
              void show();
            }}
          >
            {words.preview}
          </button>
        </div>
      </div>
      {preview !== null && <Preview html={preview} lang={lang} label={words.preview} />}
      <div className={preview === null ? undefined : layout.gone}>
        <Field id={id} label={label} hint={words.hint} problem={wrong}>
          {(attributes) => (
            <textarea {...attributes} ref={field} name="body" rows={rows} dir="auto" defaultValue={value} />
          )}
        </Field>
        <p className={clsx(text.muted, styles.draft)} role="status">
          {line}
        </p>
      </div>
    </div>
  );
}
