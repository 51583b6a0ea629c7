import { privacyPath } from '@cluster-commons/paths';
import { Notice } from '../../ui/control/Notice.tsx';
import { Link } from '../../ui/Link.tsx';
import { Text } from '../i18n/Text.tsx';
import { useFrame } from '../session/frame.ts';

/** To those who have not agreed to the present terms: where they do; reading and writing go on. */
export function AskedToAgree() {
  const { viewer, pathname } = useFrame();
  if (!viewer?.isAskedToAgree || pathname === privacyPath) return null;
  return (
    <Notice icon="info">
      <Text id="terms.changed" components={{ look: <Link to={privacyPath} /> }} />
    </Notice>
  );
}
