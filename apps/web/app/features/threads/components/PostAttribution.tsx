import type { ReactElement } from 'react';
import type { PostCard_PostFragment } from '../../../gql/index.ts';
import { Text } from '../../../platform/i18n/Text.tsx';
import { useText } from '../../../platform/i18n/text-context.tsx';
import text from '../../../ui/text.module.css';

interface PostAttributionProps {
  attribution: NonNullable<PostCard_PostFragment['attribution']>;
  votes: number | null;
}

const linkTo = (url: string | null, rel = 'nofollow'): ReactElement =>
  url === null ? <span /> : <a href={url} rel={rel} />;

/** Where an imported post comes from, who wrote it there and under which licence. */
export function PostAttribution({ attribution: from, votes }: PostAttributionProps) {
  const t = useText();
  return (
    <p className={text.muted}>
      <Text
        id="threads.attribution"
        values={{ site: from.siteName, name: <bdi>{from.authorName}</bdi>, licence: from.licence }}
        components={{
          source: linkTo(from.url),
          author: linkTo(from.authorUrl),
          licence: linkTo(from.licenceUrl, 'license nofollow'),
        }}
      />
      {votes !== null && <>. {t('threads.votes', { count: votes })}</>}
    </p>
  );
}
