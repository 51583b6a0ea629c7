import { secondFactorSettingsPath } from '@cluster-commons/paths';
import { Notice } from '../../ui/control/Notice.tsx';
import { Link } from '../../ui/Link.tsx';
import { Text } from '../i18n/Text.tsx';
import { useFrame } from '../session/frame.ts';
import frame from './frame.module.css';

/** To those whose role counts for nothing until they set up a second factor. */
export function WithheldRole() {
  const { viewer, pathname } = useFrame();
  if (!viewer?.isRoleWithheld) return null;
  const setUp = pathname === secondFactorSettingsPath ? <b /> : <Link to={secondFactorSettingsPath} />;
  return (
    <div className={frame.above}>
      <Notice tone="caution" icon="info">
        <Text id="secondFactor.withheld" components={{ b: <b />, setUp }} />
      </Notice>
    </div>
  );
}
