import type { MessageId } from '@cluster-commons/messages';
import text from '../../ui/text.module.css';
import { Text } from '../i18n/Text.tsx';
import { useField } from './form-context.ts';

const networkZone = 'UTC';

interface ZoneOfFormProps {
  name: string;
  /** The sentence with the `zone`. */
  words: MessageId;
}

/**
 * Says by which clocks a time of a form is meant, and sends it along: those of the network, and with script those of the
 * device (`platform/browser/moments.ts`). A form that was sent keeps its zone.
 */
export function ZoneOfForm({ name, words }: ZoneOfFormProps) {
  const { value } = useField(name);
  const zone = value || networkZone;
  return (
    <p className={text.muted} data-zone={value === '' ? '' : undefined}>
      <input type="hidden" name={name} value={zone} />
      <Text id={words} values={{ zone: <bdi>{zone}</bdi> }} />
    </p>
  );
}
