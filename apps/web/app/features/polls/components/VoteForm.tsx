import { useContext, type ReactNode } from 'react';
import { ActForm, HiddenFields, SubmitButton } from '../../../platform/acts/ActForm.tsx';
import { CameBackContext, useField } from '../../../platform/forms/form-context.ts';
import { useProblemText } from '../../../platform/forms/ErrorSummary.tsx';
import type { FieldValues } from '../../../platform/forms/form-state.ts';
import { useText } from '../../../platform/i18n/text-context.tsx';
import { Written } from '../../../platform/i18n/Written.tsx';
import controls from '../../../ui/control/control.module.css';
import { Options } from '../../../ui/control/Field.tsx';
import layout from '../../../ui/layout.module.css';
import { optionsIn, type BallotOption } from '../ballot.ts';

interface VoteFormProps {
  /** `ballot` has the options, `most` how many may be chosen, `before` the vote that stands, ids with commas. */
  values: FieldValues;
  /** What stands below an option: its count. */
  below?: (id: string) => ReactNode;
  lang?: string;
}

/** A vote, or a change of it; the vote that stands is chosen. */
export function VoteForm({ values: { threadId, ballot = '', most = '1', before = '' }, below, lang }: VoteFormProps) {
  const t = useText();
  return (
    <ActForm act="votePoll" subject={threadId} className={layout.stack}>
      <HiddenFields values={{ threadId, ballot, most, before }} />
      <Choices options={optionsIn(ballot)} most={Number(most)} chosen={idsIn(before)} below={below} lang={lang} />
      <p>
        <SubmitButton look="primary">{t(before === '' ? 'polls.vote' : 'polls.change')}</SubmitButton>
      </p>
    </ActForm>
  );
}

const idsIn = (text: string): string[] => text.split(',').filter((id) => id !== '');

interface ChoicesProps {
  options: readonly BallotOption[];
  most: number;
  chosen: readonly string[];
  below: VoteFormProps['below'];
  lang: string | undefined;
}

function Choices({ options, most, chosen, below, lang }: ChoicesProps) {
  const t = useText();
  const say = useProblemText();
  const { id: fieldId, values, problem } = useField('optionIds', chosen);
  const isAlone = useContext(CameBackContext) !== undefined;
  if (options.length === 0) {
    return values.map((id) => <input key={id} type="hidden" name="optionIds" value={id} />);
  }
  return (
    <Options
      id={fieldId}
      legend={t('polls.choose', { count: most })}
      hint={isAlone ? undefined : t('polls.secret')}
      problem={problem && say(problem)}
    >
      {options.map(({ id, text }) => (
        <div key={id}>
          <label className={controls.option}>
            <input
              type={most === 1 ? 'radio' : 'checkbox'}
              name="optionIds"
              value={id}
              defaultChecked={values.includes(id)}
            />
            <Written lang={lang}>{text}</Written>
          </label>
          {below?.(id)}
        </div>
      ))}
    </Options>
  );
}
