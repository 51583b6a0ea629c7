import { useSyncExternalStore } from 'react';
import { fillIn, type Template } from '../../../platform/islands/fill-in.ts';
import text from '../../../ui/text.module.css';

interface ZoneHereProps {
  /** Of the control. */
  name: string;
  /** The zone that the form was sent with; empty for a new one. */
  sent: string;
  words: Template;
}

const networkZone = 'UTC';
const zoneHere = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone || networkZone;
const neverChanges = () => (): void => undefined;

/** Says by which clocks a time of a form is meant, and sends it along: those of the device, where it tells. */
export default function ZoneHere({ name, sent, words }: ZoneHereProps) {
  const zone = useSyncExternalStore(
    neverChanges,
    () => sent || zoneHere(),
    () => sent || networkZone,
  );
  return (
    <p className={text.muted}>
      <input type="hidden" name={name} value={zone} />
      {fillIn(words, { zone })}
    </p>
  );
}
