import type { PostReactionsOwnQuery, ReactionKind } from '../../../gql/index.ts';
import type { FieldValues } from '../../../platform/forms/form-state.ts';
import { useText } from '../../../platform/i18n/text-context.tsx';
import type { Things } from '../../../platform/pages/own-parts.tsx';
import { ButtonSummary } from '../../../ui/control/Button.tsx';
import { Icon } from '../../../ui/icon/Icon.tsx';
import layout from '../../../ui/layout.module.css';
import { iconOf } from '../reaction-icons.ts';
import { useReactionName } from '../use-reaction-name.ts';
import { ReactionCounts, WhoReacted } from './PostReactions.tsx';
import { ReactForm } from './ReactForm.tsx';

interface ReactionButtonsProps {
  thing: Things['post'];
  found: PostReactionsOwnQuery;
}

/** What the reader says of a post, to press and to take off; the counts alone where they may not. */
export function ReactionButtons({ thing, found: { postReactionsOwn } }: ReactionButtonsProps) {
  const own = postReactionsOwn?.find(({ postId }) => postId === thing.id);
  const { reactions, number, thread } = thing;
  const isSaid = (kind: ReactionKind): boolean => own?.kinds.includes(kind) ?? false;
  const pressed = reactions.filter(({ kind }) => own?.viewerCan.react.allowed || isSaid(kind));
  return (
    <div className={layout.row}>
      {pressed.map(({ kind, count }) => (
        <ReactionButton
          key={kind}
          kind={kind}
          count={count}
          number={number}
          values={{
            postId: thing.id,
            kind,
            number: String(number),
            isOn: String(!isSaid(kind)),
            result: kind === 'TRIED_IT' ? (own?.result ?? '') : '',
          }}
        />
      ))}
      <ReactionCounts reactions={reactions.filter((one) => !pressed.includes(one))} />
      <WhoReacted thread={thread} number={number} reactions={reactions} />
    </div>
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
