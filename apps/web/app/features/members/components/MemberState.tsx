import type { MemberState as State } from '../../../gql/index.ts';
import { useText } from '../../../platform/i18n/text-context.tsx';
import { Icon } from '../../../ui/icon/Icon.tsx';
import text from '../../../ui/text.module.css';

/** How an account stands, in a word and a sign. */
export function MemberState({ state }: { state: State }) {
  const t = useText();
  const said = t(`members.state.${state}`);
  if (state === 'ACTIVE') {
    return (
      <span className={text.done}>
        <Icon name="check" /> {said}
      </span>
    );
  }
  if (state === 'SUSPENDED') {
    return (
      <span className={text.needed}>
        <Icon name="lock" /> {said}
      </span>
    );
  }
  return <span className={text.muted}>{said}</span>;
}
