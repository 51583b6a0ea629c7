import { memberPath } from '@cluster-commons/paths';
import { Link } from '../../../ui/Link.tsx';
import type { AuthorLine_AuthorFragment } from '../../../gql/index.ts';

type Named = Pick<AuthorLine_AuthorFragment, 'handle' | 'name' | 'isLinkable'>;

/** A person's name, leading to the profile where the reader may see it. */
export function AuthorName({ author: { handle, name, isLinkable } }: { author: Named }) {
  return isLinkable ? (
    <Link to={memberPath(handle)}>
      <bdi>{name}</bdi>
    </Link>
  ) : (
    <bdi>{name}</bdi>
  );
}
