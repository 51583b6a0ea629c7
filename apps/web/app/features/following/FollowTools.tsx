import type { FollowCause, FollowKind, FollowLevel } from '../../gql/index.ts';
import { useText } from '../../platform/i18n/text-context.tsx';
import { useViewer } from '../../platform/session/frame.ts';
import layout from '../../ui/layout.module.css';
import text from '../../ui/text.module.css';
import { FollowForm } from './FollowForm.tsx';

interface FollowToolsProps {
  kind: FollowKind;
  id: string;
  /** What it is called, for those who hear the switches. */
  name: string;
  level: FollowLevel;
  /** Why it is so, where something said it. */
  cause?: FollowCause | null;
}

/** How much the reader hears of something, with switches, and why it is so. */
export function FollowTools({ kind, id, name, level, cause = null }: FollowToolsProps) {
  const t = useText();
  const viewer = useViewer();
  if (viewer === null || viewer.suspension !== null) return null;
  const follows = level === 'FOLLOW' || level === 'WATCH';
  const given = { kind, id, name, before: level };
  return (
    <div id={`follow-${id}`} data-part>
      <div className={layout.row}>
        <FollowForm values={{ ...given, level: follows ? 'NORMAL' : 'FOLLOW' }} />
        <FollowForm values={{ ...given, level: level === 'WATCH' ? 'FOLLOW' : 'WATCH' }} />
        <FollowForm values={{ ...given, level: level === 'MUTE' ? 'NORMAL' : 'MUTE' }} />
      </div>
      {follows && cause !== null && <p className={text.muted}>{t(`following.because.${cause}`)}</p>}
      {level === 'WATCH' && (
        <p className={text.muted}>{t(kind === 'THREAD' ? 'following.isWatchedThread' : 'following.isWatched')}</p>
      )}
      {level === 'MUTE' && <p className={text.muted}>{t('following.isMuted')}</p>}
    </div>
  );
}
