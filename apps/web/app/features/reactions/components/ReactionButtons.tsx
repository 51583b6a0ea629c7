import type { PostReactions_PostFragment, ReactionKind, ReactionsOwn_PostFragment } from '../../../gql/index.ts';
import type { FieldValues } from '../../../platform/forms/form-state.ts';
import { useText } from '../../../platform/i18n/text-context.tsx';
import { ButtonSummary } from '../../../ui/control/Button.tsx';
import { Icon } from '../../../ui/icon/Icon.tsx';
import { iconOf } from '../reaction-icons.ts';
import { useReactionName } from '../use-reaction-name.ts';
import { ReactionCounts, WhoReacted } from './PostReactions.tsx';
import { ReactForm } from './ReactForm.tsx';

interface ReactionButtonsProps {
  post: Pick<PostReactions_PostFragment, 'id' | 'number' | 'reactions'>;
  /** Number of its thread. */
  thread: number;
  own: ReactionsOwn_PostFragment;
}

/** What the reader says of a post, to press and to take off; the counts alone where they may not. */
export function ReactionButtons({ post: { id, number, reactions }, thread, own }: ReactionButtonsProps) {
  const isSaid = (kind: ReactionKind): boolean => own.kinds.includes(kind);
  const pressed = reactions.filter(({ kind }) => own.viewerCan.react.allowed || isSaid(kind));
  return (
    <>
      {pressed.map(({ kind, count }) => (
        <ReactionButton
          key={kind}
          kind={kind}
          count={count}
          number={number}
          values={{
            postId: id,
            kind,
            number: String(number),
            isOn: String(!isSaid(kind)),
            result: kind === 'TRIED_IT' ? (own.result ?? '') : '',
          }}
        />
      ))}
      <ReactionCounts reactions={reactions.filter((one) => !pressed.includes(one))} />
      <WhoReacted thread={thread} number={number} reactions={reactions} />
    </>
  );
}

interface ReactionButtonProps {
  kind: ReactionKind;
  count: number;
  /** Number of the post. */
  number: number;
  values: FieldValues;
}

function ReactionButton({ kind, count, number, values }: ReactionButtonProps) {
  const t = useText();
  const words = useReactionName()(kind, count);
  const label = t('reactions.ofPost', { name: words, number });
  const shown = (
    <>
      <Icon name={iconOf[kind]} /> {words}
    </>
  );
  if (kind !== 'TRIED_IT' || values.isOn !== 'true') {
    return (
      <ReactForm values={values} label={label}>
        {shown}
      </ReactForm>
    );
  }
  return (
    <details>
      <ButtonSummary look="quiet" aria-label={label}>
        {shown}
      </ButtonSummary>
      <ReactForm values={values} />
    </details>
  );
}
