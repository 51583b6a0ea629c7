import { newThreadPath, withQuery } from '@cluster-commons/paths';
import type { ThreadKind } from '../../../gql/index.ts';
import { useText } from '../../../platform/i18n/text-context.tsx';
import { Tabs } from '../../../ui/control/Tabs.tsx';
import { formKinds, type FormKind } from '../new-thread.ts';

interface KindTabsProps {
  /** Kinds that the author may open. */
  openable: readonly ThreadKind[];
  /** The one whose form is shown; null for questions and discussions. */
  current: FormKind | null;
  /** Slug of the cluster that the address names. */
  cluster: string | null;
}

/** The way from one form to another; each has an address of its own, and a draft. */
export function KindTabs({ openable, current, cluster }: KindTabsProps) {
  const t = useText();
  const kinds = formKinds.filter((kind) => openable.includes(kind));
  const tabs = [null, ...kinds].map((kind) => ({
    to: withQuery(newThreadPath, { kind: kind?.toLowerCase() ?? null, cluster }),
    text: t(kind === null ? 'kinds.plain' : `kinds.name.${kind}`),
    isCurrent: kind === current,
  }));
  return <Tabs label={t('kinds.choose')} tabs={tabs} />;
}
