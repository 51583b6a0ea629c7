import { myDataPath } from '@cluster-commons/paths';
import { Notice } from '../../ui/control/Notice.tsx';
import { Link } from '../../ui/Link.tsx';
import { Moment } from '../i18n/Moment.tsx';
import { Text } from '../i18n/Text.tsx';
import { useFrame } from '../session/frame.ts';

/** To those who are about to leave: when, and where they say that they stay. */
export function LeavingNotice() {
  const { viewer, pathname } = useFrame();
  if (viewer === null || viewer.leavesAt === null || pathname === myDataPath) return null;
  return (
    <Notice tone="caution" icon="info">
      <Text
        id="frame.leaving"
        values={{ day: <Moment at={viewer.leavesAt} style="moment" /> }}
        components={{ data: <Link to={myDataPath} /> }}
      />
    </Notice>
  );
}
