import { postReactionsPath } from '@cluster-commons/paths';
import type { PostReactions_PostFragment } from '../../../gql/index.ts';
import { Parts } from '../../../platform/i18n/Parts.tsx';
import { Text } from '../../../platform/i18n/Text.tsx';
import { useText } from '../../../platform/i18n/text-context.tsx';
import { useViewer } from '../../../platform/session/frame.ts';
import { ButtonLink } from '../../../ui/control/Button.tsx';
import layout from '../../../ui/layout.module.css';
import text from '../../../ui/text.module.css';
import { AuthorName } from '../../profiles/index.ts';
import { useReactionName } from '../use-reaction-name.ts';

type Counts = Readonly<PostReactions_PostFragment['reactions']>;

/** What readers say of a post, for all of a class alike: the lines of those who tried it, and signed out the counts. */
export function PostReactions({ post }: { post: PostReactions_PostFragment }) {
  const t = useText();
  const isSignedOut = useViewer() === null;
  return (
    <>
      {post.results.length > 0 && (
        <ul className={layout.list} aria-label={t('reactions.results')}>
          {post.results.map(({ id, text: result, author }) => (
            <li key={id} className={text.small}>
              <Text
                id="reactions.triedBy"
                values={{
                  name: (
                    <b>
                      <AuthorName author={author} />
                    </b>
                  ),
                  result: <span dir="auto">{result}</span>,
                }}
              />
            </li>
          ))}
        </ul>
      )}
      {isSignedOut && <ReactionCounts reactions={post.reactions} />}
    </>
  );
}

/** How many say what, in words; nothing where nobody does. */
export function ReactionCounts({ reactions }: { reactions: Counts }) {
  const nameOf = useReactionName();
  const some = reactions.filter(({ count }) => count > 0);
  if (some.length === 0) return null;
  return (
    <p className={text.muted}>
      <Parts of={some.map(({ kind, count }) => nameOf(kind, count))} />
    </p>
  );
}

/** The way to who says so, for members. */
export function WhoReacted({ thread, number, reactions }: { thread: number; number: number; reactions: Counts }) {
  const t = useText();
  if (!reactions.some(({ count }) => count > 0)) return null;
  return (
    <ButtonLink look="quiet" to={postReactionsPath(thread, number)} aria-label={t('reactions.whoOf', { number })}>
      {t('reactions.who')}
    </ButtonLink>
  );
}
