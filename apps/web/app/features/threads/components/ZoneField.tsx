import type { MessageId } from '@cluster-commons/messages';
import { useText } from '../../../platform/i18n/text-context.tsx';
import { Island } from '../../../platform/islands/Island.tsx';
import { templateOf } from '../../../platform/islands/words.ts';
import { useField } from '../../../platform/forms/form-context.ts';
import ZoneHere from '../islands/ZoneHere.tsx';

interface ZoneFieldProps {
  name: string;
  /** The sentence with the `zone`. */
  words: MessageId;
  /** Tells it from those of other forms on the page. */
  subject?: string;
}

/** By which clocks a time of the form is meant: those of the device, and without script those of the network. */
export function ZoneField({ name, words, subject }: ZoneFieldProps) {
  const t = useText();
  const { value } = useField(name);
  return (
    <Island
      name="zone-here"
      subject={subject}
      of={ZoneHere}
      props={{ name, sent: value, words: templateOf(t, words, 'zone') }}
    />
  );
}
