import { useEffect, useState } from 'react';
import { fillIn, type Template } from '../../../platform/islands/fill-in.ts';
import text from '../../../ui/text.module.css';

interface PollZoneProps {
  /** The zone that the form was sent with; empty for a new one. */
  sent: string;
  words: Template;
}

const networkZone = 'UTC';

/** Says by which clocks a poll closes, and sends it along: those of the device, where it tells. */
export default function PollZone({ sent, words }: PollZoneProps) {
  const [zone, setZone] = useState(sent || networkZone);
  useEffect(() => {
    if (sent === '') setZone(new Intl.DateTimeFormat().resolvedOptions().timeZone || networkZone);
  }, [sent]);
  return (
    <p className={text.muted}>
      <input type="hidden" name="poll.zone" value={zone} />
      {fillIn(words, { zone })}
    </p>
  );
}
