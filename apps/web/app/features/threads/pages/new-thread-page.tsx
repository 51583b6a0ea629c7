import type { ComponentType } from 'react';
import type { FieldValues } from '../../../platform/forms/form-state.ts';
import { NetworkPlaces } from '../../../platform/frame/NetworkPlaces.tsx';
import { PageHead } from '../../../platform/head/PageHead.tsx';
import { useText } from '../../../platform/i18n/text-context.tsx';
import { parameterOf } from '../../../platform/pages/parameters.ts';
import layout from '../../../ui/layout.module.css';
import { KindTabs } from '../components/KindTabs.tsx';
import { NewThreadForm } from '../components/NewThreadForm.tsx';
import { PollForm } from '../components/PollForm.tsx';
import { CaseForm, LookingForForm } from '../components/SectionsForm.tsx';
import { askedKind, newThreadPage as page, type FormKind } from '../new-thread.ts';

const formOf = {
  DISCUSSION: NewThreadForm,
  ANNOUNCEMENT: NewThreadForm,
  CASE: CaseForm,
  LOOKING_FOR: LookingForForm,
  POLL: PollForm,
} as const satisfies Record<FormKind | 'DISCUSSION', ComponentType<{ values: FieldValues }>>;

export const loader = page.loader;

export default function NewThreadPage() {
  const t = useText();
  const { data, clientKey, address } = page.use();
  const slug = parameterOf(address.url, 'cluster');
  const cluster = data.viewer?.clusters.find((one) => one.slug === slug);
  const openable = data.openableKinds.map(({ kind }) => kind);
  const asked = askedKind(address.url);
  // What was written while it was still open to the author stays theirs to read.
  const isShown = asked !== null && (openable.includes(asked) || Boolean(data.draft));
  const kind = isShown ? asked : null;
  // Posted by hand at the very moment when its time comes it opens once.
  const waiting = data.draft?.opensAt ? data.draft.id : undefined;
  const FormOfKind = formOf[kind ?? 'DISCUSSION'];
  const title = t(kind === null ? 'threads.open' : `kinds.open.${kind}`);
  return (
    <>
      <PageHead title={title} isPrivate />
      <NetworkPlaces current="discussions" />
      <header className={`${layout.head} ${layout.stack}`}>
        <h1>{title}</h1>
        <p>{t(kind === null ? 'threads.openLead' : `kinds.lead.${kind}`)}</p>
        <KindTabs openable={openable} current={kind} cluster={cluster?.slug ?? null} />
      </header>
      <FormOfKind values={{ clientKey: waiting ?? clientKey, clusterId: cluster?.id, kind: kind ?? undefined }} />
    </>
  );
}
