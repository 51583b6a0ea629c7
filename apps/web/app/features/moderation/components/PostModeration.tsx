import { needsReason } from '@cluster-commons/domain/moderation';
import type { PostModerationAct } from '../../../gql/index.ts';
import type { FieldValues } from '../../../platform/forms/form-state.ts';
import { useText } from '../../../platform/i18n/text-context.tsx';
import { ButtonSummary } from '../../../ui/control/Button.tsx';
import { actNamed, codeOf, nameOf } from '../act-names.ts';
import { ReasonForm } from './ReasonForm.tsx';

/** One act against a post: hiding it, where nothing known is asked for. */
export function PostActForm({ values: { postId, act } }: { values: FieldValues }) {
  const t = useText();
  const named = actNamed('post', act) ?? 'hide';
  const isTaking = needsReason('post', named);
  return (
    <ReasonForm
      act="moderatePost"
      subject={postId}
      values={{ postId, act: codeOf(named) }}
      hint={t('moderation.reasonHint')}
      isOptional={!isTaking}
      look={isTaking ? 'stop' : 'plain'}
    >
      {t(`moderation.do.post.${named}`)}
    </ReasonForm>
  );
}

interface PostModerationProps {
  post: { id: string; number: number };
  viewerCan: { moderate: readonly PostModerationAct[] };
}

/** The acts that change something now, each behind a button that opens its form. */
export function PostModeration({ post: { id, number }, viewerCan: { moderate } }: PostModerationProps) {
  const t = useText();
  return moderate.map((act) => (
    <details key={act}>
      <ButtonSummary look="quiet" aria-label={t(`moderation.do.post.${nameOf(act)}.number`, { number })}>
        {t(`moderation.do.post.${nameOf(act)}`)}
      </ButtonSummary>
      <PostActForm values={{ postId: id, act }} />
    </details>
  ));
}
