import { clsx } from 'clsx';
import { useEffect, useEffectEvent, useRef, useState, type KeyboardEvent } from 'react';
import { PreviewMarkdown } from '../../../gql/browser/PreviewMarkdown.ts';
import { ask } from '../../../platform/api/ask.ts';
import { draftKeyOf } from '../../../platform/browser/drafts.ts';
import { keepWhatIsTyped } from '../../../platform/browser/keep-typed.ts';
import { locale } from '../../../platform/browser/locale.ts';
import { timeOfDay } from '../../../platform/i18n/date-styles.ts';
import { fillIn, fillInCount, type CountedTemplate, type Template } from '../../../platform/islands/fill-in.ts';
import { Button } from '../../../ui/control/Button.tsx';
import controls from '../../../ui/control/control.module.css';
import { Field } from '../../../ui/control/Field.tsx';
import { Icon } from '../../../ui/icon/Icon.tsx';
import layout from '../../../ui/layout.module.css';
import { Preview } from '../../../ui/Prose.tsx';
import text from '../../../ui/text.module.css';
import styles from '../components/composer.module.css';
import { optionId, Suggestions } from '../components/Suggestions.tsx';
import { Toolbar } from '../components/Toolbar.tsx';
import { DockButtons } from '../components/DockButtons.tsx';
import { ModeSwitch } from '../components/ModeSwitch.tsx';
import { applyEdit } from '../editing/apply.ts';
import { gapsAround } from '../editing/edit.ts';
import { applyTool, pressIn } from '../editing/press.ts';
import type { ToolName } from '../editing/tools.ts';
import { namesIn } from '../complete-names.ts';
import { pasteIn } from '../pasting.ts';
import { useCompletion } from '../use-completion.ts';
import { useDock } from '../use-dock.ts';
import { useGuessedLanguage } from '../use-guessed-language.ts';
import { useQuotes } from '../use-quotes.ts';

export interface ComposerProps {
  /** Id of the field. */
  id: string;
  /** Null where the label says what is written. */
  heading: string | null;
  headingId: string | undefined;
  label: string;
  rows: number;
  /** As it was sent, when the form came back. */
  value: string;
  problem: string | null;
  /** HTML of the text as it would be posted, when that was asked without script. */
  preview: string | null;
  lang: string;
  /** The page that says how a text is formatted. */
  helpPath: string;
  /** The page whose draft this is. */
  draftPath: string;
  /** It stands in a `Dock`. */
  docks: boolean;
  /** The discussion that is written in, whose writers are offered first. */
  threadId: string | null;
  words: {
    mode: string;
    write: string;
    preview: string;
    hint: string;
    help: string;
    dock: string;
    undock: string;
    putAway: string;
    draftKept: string;
    formatting: string;
    column: string;
    guess: string;
    guessed: Template;
    names: string;
    everyone: Template;
    inThread: string;
    offered: CountedTemplate;
    tools: Readonly<Record<ToolName, string>>;
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
  helpPath,
  draftPath,
  docks,
  threadId,
  words,
}: ComposerProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  /** The preview that is on its way. */
  const asking = useRef<AbortController>(undefined);
  const [line, setLine] = useState('');
  const [preview, setPreview] = useState(given);
  const [failure, setFailure] = useState<string | null>(null);
  const bar = useRef<HTMLButtonElement>(null);
  const [docked, dock] = useDock(field, bar);

  const letGo = useEffectEvent(() => dock('no', false));

  useEffect(() => {
    const form = field.current?.form;
    if (!form) return;
    return keepWhatIsTyped(form, draftKeyOf(draftPath), (event) => {
      if (event === 'posted') {
        asking.current?.abort();
        letGo();
      } else setLine(event === 'saved' ? fillIn(words.saved, { time: clock() }) : event === 'none' ? '' : words[event]);
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

  useQuotes((quote) => {
    const { current } = field;
    if (current === null || quote === null) {
      setFailure(words.notSent);
      return;
    }
    write();
    if (docks && docked !== 'open') dock('open');
    const { value: text, selectionEnd } = current;
    const place = text.indexOf('\n', selectionEnd) < 0 ? text.length : text.indexOf('\n', selectionEnd);
    const insert = (text === '' ? '' : gapsAround(text, place, place).before) + quote;
    applyEdit(current, { from: place, to: place, insert, start: place + insert.length, end: place + insert.length });
  });

  useGuessedLanguage(field, words);

  const completion = useCompletion(field, namesIn(threadId, words));
  const { offered } = completion;

  const apply = (tool: ToolName): void => {
    if (field.current !== null) applyTool(field.current, tool, words);
  };

  const press = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    if (event.nativeEvent.isComposing) return;
    if (completion.press(event) || pressIn(event.currentTarget, event.nativeEvent, words)) event.preventDefault();
  };

  const namesId = `${id}-names`;
  const wrong = failure ?? problem ?? undefined;
  // In a page of its own: without script nothing keeps what is typed here.
  const hint = (
    <>
      {words.hint}{' '}
      <a href={helpPath} target="_blank" rel="noopener">
        {words.help}
      </a>
    </>
  );
  return (
    <div className={layout.stack}>
      {/* Enter in another field posts; without this first button it would press the switch. */}
      <button type="submit" className={layout.hidden} tabIndex={-1} aria-hidden="true" />
      {docks && (
        <Button ref={bar} className={clsx(styles.bar, docked !== 'away' && layout.gone)} onClick={() => dock('open')}>
          <Icon name="arrow-up" /> {line === '' ? heading : words.draftKept}
        </Button>
      )}
      <div className={clsx(layout.stack, docked === 'away' && layout.gone)}>
        <div className={clsx(layout.row, layout.ends)}>
          {heading === null ? (
            <label htmlFor={id} className={controls.legend}>
              {label}
            </label>
          ) : (
            <h2 id={headingId}>{heading}</h2>
          )}
          {docks && <DockButtons docked={docked} dock={dock} words={words} />}
          <ModeSwitch isPreview={preview !== null} write={write} show={() => void show()} words={words} />
        </div>
        {preview !== null && <Preview html={preview} lang={lang} label={words.preview} />}
        <div className={preview === null ? undefined : layout.gone}>
          <Field id={id} label={heading === null ? null : label} hint={hint} problem={wrong}>
            {(attributes) => (
              <div className={styles.writing}>
                <Toolbar label={words.formatting} names={words.tools} controls={id} use={apply} />
                <textarea
                  {...attributes}
                  ref={field}
                  name="body"
                  rows={rows}
                  dir="auto"
                  defaultValue={value}
                  className={styles.text}
                  onKeyDown={press}
                  onInput={completion.look}
                  onSelect={completion.check}
                  onBlur={completion.close}
                  aria-autocomplete="list"
                  aria-controls={offered === null ? undefined : namesId}
                  aria-activedescendant={offered === null ? undefined : optionId(namesId, offered.active)}
                  onPaste={({ nativeEvent, currentTarget }) => pasteIn(currentTarget, nativeEvent)}
                />
                {offered !== null && (
                  <Suggestions
                    id={namesId}
                    names={offered.names}
                    active={offered.active}
                    choose={completion.choose}
                    label={words.names}
                  />
                )}
              </div>
            )}
          </Field>
          <p className={layout.hidden} role="status">
            {offered !== null && fillInCount(words.offered, offered.names.length, locale())}
          </p>
          <p className={clsx(text.muted, layout.line, styles.draft)} role="status">
            {line}
          </p>
        </div>
      </div>
    </div>
  );
}
