import { pollLimits } from '@cluster-commons/domain/polls';
import { Checkbox, RadioButtons, Select, TextArea, TextField } from '../../../platform/forms/fields.tsx';
import type { FieldValues } from '../../../platform/forms/form-state.ts';
import { useFormat } from '../../../platform/i18n/format.ts';
import { ZoneOfForm } from '../../../platform/forms/ZoneOfForm.tsx';
import { useText } from '../../../platform/i18n/text-context.tsx';
import { SectionWriting } from '../../composer/index.ts';
import { pollResults } from '../new-thread.ts';
import { KindForm } from './KindForm.tsx';

const counts = Array.from({ length: pollLimits.options.most }, (_, index) => index + 1);

/** What is to be voted about, until when, and who sees the counts. */
export function PollForm({ values }: { values: FieldValues }) {
  const t = useText();
  const format = useFormat();
  return (
    <KindForm act="openPoll" kind="POLL" values={values}>
      <SectionWriting names={['body']} />
      <TextArea name="body" label={t('polls.about')} rows={4} />
      <TextArea name="poll.options" label={t('polls.options')} hint={t('polls.optionsHint')} rows={4} />
      <Select name="poll.mostChoices" label={t('polls.mostChoices')} defaultValue="1">
        {counts.map((count) => (
          <option key={count} value={count}>
            {format.number(count)}
          </option>
        ))}
      </Select>
      <TextField name="poll.closesAt" type="datetime-local" label={t('polls.closes')} hint={t('polls.closesHint')} />
      <ZoneOfForm name="poll.zone" words="polls.zone" />
      <RadioButtons
        name="poll.results"
        label={t('polls.results')}
        defaultValue="VOTED"
        choices={pollResults.map((value) => ({ value, label: t(`polls.results.${value}`) }))}
      />
      <Checkbox name="poll.isChangeable" label={t('polls.isChangeable')} isOn />
    </KindForm>
  );
}
