import { useContext } from 'react';
import {
  acceptedOf,
  chosenFiles,
  fileControls,
  fileLimits,
  fileNameControl,
  inMegabytes,
  type FilePurpose,
} from '@cluster-commons/domain/files';
import { useProblemText } from '../../../platform/forms/ErrorSummary.tsx';
import { FormContext, useField } from '../../../platform/forms/form-context.ts';
import { useText } from '../../../platform/i18n/text-context.tsx';
import { Island } from '../../../platform/islands/Island.tsx';
import { templateOf } from '../../../platform/islands/words.ts';
import FileChooser from '../islands/FileChooser.tsx';

interface FileFieldProps {
  purpose: FilePurpose;
  /** Where they are something else than pictures and documents. */
  label?: string;
  hint?: string;
}

/**
 * Files that come with a form, which has to bring files (`ActForm`): without script they are sent with it, with it at once,
 * and the form has their ids. What was sent before comes back with a form that does.
 */
export function FileField({ purpose, label, hint }: FileFieldProps) {
  const t = useText();
  const say = useProblemText();
  const { id, values, problem } = useField(fileControls.ids, []);
  const { state, idOf } = useContext(FormContext);
  const { takes, most, bytes } = fileLimits.purposes[purpose];
  const nameOf = (fileId: string): string => state?.values[fileNameControl(fileId)]?.[0] ?? '';
  return (
    <Island
      name="file-chooser"
      of={FileChooser}
      props={{
        id,
        altId: idOf(fileControls.alt),
        purpose: purpose === 'post' ? 'POST' : 'AVATAR',
        control: chosenFiles(purpose),
        accept: acceptedOf(takes),
        most,
        kept: values.map((fileId) => ({ id: fileId, name: nameOf(fileId) })),
        problem: problem ? say(problem) : null,
        words: {
          label: label ?? t('files.field'),
          hint: hint ?? t('files.fieldHint', { count: most, limit: inMegabytes(bytes.member) }),
          alt: t('files.alt'),
          altHint: t('files.altHint'),
          altOf: templateOf(t, 'files.altOf', 'name'),
          kept: t('files.kept'),
          original: t('files.original'),
          sending: templateOf(t, 'files.sending', 'name', 'done', 'size'),
          checking: templateOf(t, 'files.checking', 'name'),
          here: templateOf(t, 'files.here', 'name', 'size'),
          paused: templateOf(t, 'files.paused', 'name', 'done', 'size'),
          refused: templateOf(t, 'files.refused', 'name', 'reason'),
          pause: t('files.pause'),
          resume: t('files.resume'),
          remove: t('files.remove'),
          pauseOf: templateOf(t, 'files.pauseOf', 'name'),
          resumeOf: templateOf(t, 'files.resumeOf', 'name'),
          removeOf: templateOf(t, 'files.removeOf', 'name'),
          postedAfter: t('files.postedAfter'),
          notSent: t('errors.notSent'),
        },
      }}
    />
  );
}
