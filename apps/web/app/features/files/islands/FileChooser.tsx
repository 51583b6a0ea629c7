import { clsx } from 'clsx';
import { useEffect, useRef, useState } from 'react';
import { fileControls, fileNameControl } from '@cluster-commons/domain/files';
import { DescribeFile } from '../../../gql/browser/DescribeFile.ts';
import { ask } from '../../../platform/api/ask.ts';
import { locale } from '../../../platform/browser/locale.ts';
import { fillIn, type Template } from '../../../platform/islands/fill-in.ts';
import controls from '../../../ui/control/control.module.css';
import { Field } from '../../../ui/control/Field.tsx';
import layout from '../../../ui/layout.module.css';
import text from '../../../ui/text.module.css';
import { isPicture, isUnderWay, type ChosenFile } from '../chosen-file.ts';
import styles from '../files.module.css';
import { sizeText } from '../size-text.ts';
import { useChosenFiles } from '../use-chosen-files.ts';

export interface FileChooserProps {
  /** Ids of the controls. */
  id: string;
  altId: string;
  purpose: 'POST' | 'AVATAR';
  /** What the control is called that brings files without script. */
  control: string;
  accept: string;
  most: number;
  /** Files that the form had already when it came back. */
  kept: readonly { id: string; name: string }[];
  problem: string | null;
  words: Readonly<
    Record<'label' | 'hint' | 'alt' | 'altHint' | 'kept' | 'original' | 'pause' | 'resume' | 'remove', string>
  > &
    Readonly<Record<'altOf' | 'sending' | 'checking' | 'here' | 'paused' | 'refused', Template>> &
    Readonly<Record<'pauseOf' | 'resumeOf' | 'removeOf', Template>> & { postedAfter: string; notSent: string };
}

const size = (bytes: number): string => sizeText(bytes, locale());

/** The files of a form. Without script the field brings them; with it they are sent when they are chosen, pasted or dropped. */
export default function FileChooser(props: FileChooserProps) {
  const { id, altId, purpose, control, accept, most, kept, problem, words } = props;
  const [isOriginal, setOriginal] = useState(false);
  const [note, setNote] = useState('');
  const input = useRef<HTMLInputElement>(null);
  /** The button by which the form is sent once all files are here. */
  const waiting = useRef<HTMLElement | null>(null);
  const { files, choose, ...acts } = useChosenFiles(purpose, words.notSent);
  const areUnderWay = files.some(isUnderWay);

  useEffect(() => {
    const form = input.current?.form;
    if (!form) return;
    const bringFrom = (event: Event, given: DataTransfer | null): void => {
      // A word processor brings a picture of the text along with it, which the field has taken as text.
      if (event.defaultPrevented || given === null || given.files.length === 0) return;
      event.preventDefault();
      choose(given.files, isOriginal);
    };
    const hear = {
      paste: (event: ClipboardEvent) => bringFrom(event, event.clipboardData),
      drop: (event: DragEvent) => bringFrom(event, event.dataTransfer),
      dragover: (event: DragEvent) => {
        if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
      },
      submit: (event: SubmitEvent) => {
        if (!areUnderWay) return;
        event.preventDefault();
        waiting.current = event.submitter;
        setNote(words.postedAfter);
      },
    };
    for (const [name, listener] of Object.entries(hear)) form.addEventListener(name, listener as EventListener);
    return () => {
      for (const [name, listener] of Object.entries(hear)) form.removeEventListener(name, listener as EventListener);
    };
  });

  useEffect(() => {
    const button = waiting.current;
    if (areUnderWay || button === null) return;
    waiting.current = null;
    setNote('');
    // Where one was refused, its reason is to be read first.
    if (files.every(({ state }) => state === 'here')) input.current?.form?.requestSubmit(button);
  }, [areUnderWay, files]);

  return (
    <div className={layout.stack}>
      <Field id={id} label={words.label} hint={words.hint} problem={problem ?? undefined}>
        {(attributes) => (
          <input
            {...attributes}
            ref={input}
            type="file"
            name={control}
            accept={accept}
            multiple={most > 1}
            onChange={({ target }) => {
              choose(Array.from(target.files ?? []), isOriginal);
              target.value = '';
            }}
          />
        )}
      </Field>
      <label className={clsx(controls.option, controls.scripted)}>
        <input type="checkbox" checked={isOriginal} onChange={({ target }) => setOriginal(target.checked)} />
        <span>{words.original}</span>
      </label>
      {purpose === 'POST' && (
        <div className={controls.plain}>
          <Field id={altId} label={words.alt} hint={words.altHint}>
            {(attributes) => <input {...attributes} type="text" name={fileControls.alt} dir="auto" />}
          </Field>
        </div>
      )}
      {kept.length > 0 && <KeptFiles kept={kept} legend={words.kept} />}
      {files.length > 0 && (
        <ul className={clsx(styles.files, styles.chosen)}>
          {files.map((file) => (
            <li key={file.key}>
              <Chosen file={file} words={words} hasAlt={purpose === 'POST'} {...acts} />
            </li>
          ))}
        </ul>
      )}
      <p aria-live="polite" className={text.muted}>
        {note}
      </p>
    </div>
  );
}

const KeptFiles = ({ kept, legend }: { kept: FileChooserProps['kept']; legend: string }) => (
  <fieldset>
    <legend>{legend}</legend>
    {kept.map(({ id, name }) => (
      <p key={id}>
        <label className={controls.option}>
          <input type="checkbox" name={fileControls.ids} value={id} defaultChecked />
          <bdi>{name}</bdi>
        </label>
        <input type="hidden" name={fileNameControl(id)} value={name} />
      </p>
    ))}
  </fieldset>
);

interface ChosenProps extends Pick<FileChooserProps, 'words'> {
  file: ChosenFile;
  /** What a picture shows is asked for. */
  hasAlt: boolean;
  pause: (key: number) => void;
  resume: (key: number) => void;
  remove: (key: number) => void;
}

/** How far a file is, and what can be done with it. */
function Chosen({ file, words, hasAlt, pause, resume, remove }: ChosenProps) {
  const { key, id, name, state, done, reason } = file;
  const values = { name, reason, done: size(done), size: size(file.size) };
  const sentence = { sending: words.sending, checking: words.checking, here: words.here, refused: words.refused };
  const isStill = state === 'paused' || state === 'away';
  return (
    <>
      <p role={state === 'refused' ? 'alert' : undefined}>{fillIn(isStill ? words.paused : sentence[state], values)}</p>
      {isUnderWay(file) && <progress max={file.size} value={done} aria-label={name} />}
      {state === 'here' && id !== null && <FileId id={id} name={name} />}
      {isPicture(file) && id !== null && hasAlt && <Alt id={id} label={fillIn(words.altOf, values)} />}
      <p className={clsx(layout.row, layout.tight)}>
        {state === 'sending' && (
          <button type="button" aria-label={fillIn(words.pauseOf, values)} onClick={() => pause(key)}>
            {words.pause}
          </button>
        )}
        {isStill && (
          <button type="button" aria-label={fillIn(words.resumeOf, values)} onClick={() => resume(key)}>
            {words.resume}
          </button>
        )}
        <button type="button" aria-label={fillIn(words.removeOf, values)} onClick={() => remove(key)}>
          {words.remove}
        </button>
      </p>
    </>
  );
}

/** Counts as typed: news do not take the place of a form that has files. */
const FileId = ({ id, name }: { id: string; name: string }) => (
  <>
    <input
      type="text"
      hidden
      name={fileControls.ids}
      defaultValue=""
      ref={(field) => {
        if (field) field.value = id;
      }}
    />
    <input type="hidden" name={fileNameControl(id)} value={name} />
  </>
);

/** What a picture shows is kept with it when the field is left. */
function Alt({ id, label }: { id: string; label: string }) {
  return (
    <label className={layout.stack}>
      <span className={text.small}>{label}</span>
      <input
        type="text"
        dir="auto"
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          event.currentTarget.blur();
        }}
        onBlur={({ target }) => {
          const alt = target.value.trim();
          if (alt !== '') void ask(DescribeFile, { input: { fileId: id, alt } }).catch(() => undefined);
        }}
      />
    </label>
  );
}
