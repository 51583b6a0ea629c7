import { clusterLanguage } from '@cluster-commons/domain/clusters';
import type { NewThreadQuery, ThreadKind } from '../../../gql/index.ts';
import { HiddenField, RadioButtons, Select } from '../../../platform/forms/fields.tsx';
import { useText } from '../../../platform/i18n/text-context.tsx';
import { newThreadPage, threadVisibilities } from '../new-thread.ts';

interface Places {
  isForNetwork: boolean;
  clusters: readonly { id: string; name: string }[];
}

/** The clusters in which threads of a kind are open to the author, and whether the whole network is. */
function placesIn({ viewer, openableKinds }: NewThreadQuery, kind: ThreadKind): Places {
  const found = openableKinds.find((one) => one.kind === kind);
  const ids = new Set(found?.clusterIds);
  return {
    isForNetwork: found?.isForNetwork ?? false,
    clusters: (viewer?.clusters ?? []).filter(({ id, isArchived }) => !isArchived && ids.has(id)),
  };
}

/** Where a thread of a kind is to stand: in one of the author's clusters or in the whole network. */
export function ClusterField({ kind, chosen }: { kind: ThreadKind; chosen: string }) {
  const t = useText();
  const loaded = newThreadPage.useIfLoaded();
  // Where the author's clusters are not known the choice stays as it was sent.
  if (loaded === null) return <HiddenField name="clusterId" value={chosen} />;
  const { isForNetwork, clusters } = placesIn(loaded.data, kind);
  return (
    <Select
      name="clusterId"
      label={t('threads.field.cluster')}
      hint={t(isForNetwork ? 'threads.field.clusterHint' : 'kinds.clusterHint')}
      defaultValue={chosen}
      none={isForNetwork ? t('threads.wholeNetwork') : undefined}
    >
      {clusters.map(({ id, name }) => (
        <option key={id} value={id} lang={clusterLanguage}>
          {name}
        </option>
      ))}
    </Select>
  );
}

export function VisibilityField() {
  const t = useText();
  return (
    <RadioButtons
      name="visibility"
      label={t('threads.field.visibility')}
      defaultValue="PUBLIC"
      choices={threadVisibilities.map((visibility) => ({
        value: visibility,
        label: t(`threads.visibility.${visibility}`),
      }))}
    />
  );
}
