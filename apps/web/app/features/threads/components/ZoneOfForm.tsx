import { useField } from '../../../platform/forms/form-context.ts';
import { Text } from '../../../platform/i18n/Text.tsx';
import text from '../../../ui/text.module.css';

const networkZone = 'UTC';

/**
 * Says by which clocks a time of a form is meant, and sends it along: those of the network, and with script those of the
 * device (`platform/browser/moments.ts`). A form that was sent keeps its zone.
 */
export function ZoneOfForm({ name }: { name: string }) {
  const { value } = useField(name);
  const zone = value || networkZone;
  return (
    <p className={text.muted} data-zone={value === '' ? '' : undefined}>
      <input type="hidden" name={name} value={zone} />
      <Text id="polls.zone" values={{ zone: <bdi>{zone}</bdi> }} />
    </p>
  );
}
