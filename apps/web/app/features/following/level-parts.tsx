import { FollowLevelsDocument, type FollowKind, type FollowLevelsQuery } from '../../gql/index.ts';
import { defineOwnPart } from '../../platform/pages/own-parts.tsx';
import { useViewer } from '../../platform/session/frame.ts';
import { FollowTools } from './FollowTools.tsx';

/** Beside a person or a tag: how much the reader hears of it; nothing for who cannot say it. */
const levelPart = (of: 'person' | 'tag', kind: FollowKind) =>
  defineOwnPart({
    of,
    document: FollowLevelsDocument,
    variables: (ids) => ({ kind, ids: [...ids] }),
    Show: function Level({ thing, found }: { thing: { id: string; name: string }; found: FollowLevelsQuery }) {
      const viewer = useViewer();
      if (!found.followLevels || thing.id === viewer?.id) return null;
      const level = found.followLevels.find(({ id }) => id === thing.id)?.level ?? 'NORMAL';
      return <FollowTools kind={kind} id={thing.id} name={thing.name} level={level} />;
    },
  });

export const levelParts = [levelPart('person', 'PERSON'), levelPart('tag', 'TAG')];
