import { mailOutboxPath } from '@cluster-commons/paths';
import { Text } from '../../../platform/i18n/Text.tsx';
import { useFrame } from '../../../platform/session/frame.ts';
import text from '../../../ui/text.module.css';

/** In the demo mails go to nobody: says where they lie. */
export function OutboxHint() {
  const { showsOutbox } = useFrame();
  if (!showsOutbox) return null;
  return (
    <p className={text.small}>
      <Text id="accounts.sent.outbox" components={{ outbox: <a href={mailOutboxPath} /> }} />
    </p>
  );
}
