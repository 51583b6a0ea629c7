import { settingsPath } from '@cluster-commons/paths';
import { Notice } from '../../ui/control/Notice.tsx';
import { Link } from '../../ui/Link.tsx';
import { Text } from '../i18n/Text.tsx';
import { useFrame } from '../session/frame.ts';

/** To those at whose address no mail arrives: that it is so, and where they mend it. */
export function MailTroubleNotice() {
  const { viewer } = useFrame();
  if (viewer === null || !viewer.isMailReturned) return null;
  return (
    <Notice tone="caution" icon="info">
      <Text
        id="mailTrouble.notice"
        components={{ settings: <Link to={settingsPath} />, again: <Link to="/acts/tryMailAgain" /> }}
      />
    </Notice>
  );
}
