import { ActForm, HiddenFields, SubmitButton } from '../../../platform/acts/ActForm.tsx';
import type { FieldValues } from '../../../platform/forms/form-state.ts';
import { useText } from '../../../platform/i18n/text-context.tsx';
import layout from '../../../ui/layout.module.css';
import { ReasonField } from './ReasonField.tsx';

/** Makes a member moderator of a cluster, or takes it back; `cluster` is its name, where the page knows it. */
export function ClusterModeratorForm({
  values: { clusterId, memberId, isModerator, cluster },
}: {
  values: FieldValues;
}) {
  const t = useText();
  const ends = isModerator === 'false';
  const said =
    cluster === undefined
      ? t(ends ? 'roles.endModeratorAny' : 'roles.makeModeratorAny')
      : t(ends ? 'roles.endModerator' : 'roles.makeModerator', { cluster });
  return (
    <ActForm act="setClusterModerator" subject={`${memberId}-${clusterId}`} className={layout.stack}>
      <HiddenFields values={{ clusterId, memberId, isModerator }} />
      <ReasonField />
      <SubmitButton look={ends ? 'stop' : 'plain'}>{said}</SubmitButton>
    </ActForm>
  );
}
