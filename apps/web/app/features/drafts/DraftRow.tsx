import { threadPath } from '@cluster-commons/paths';
import type { DraftRow_DraftFragment } from '../../gql/index.ts';
import { DraftOrigin } from '../../platform/drafts/DraftInForm.tsx';
import { Moment } from '../../platform/i18n/Moment.tsx';
import { Text } from '../../platform/i18n/Text.tsx';
import { useText } from '../../platform/i18n/text-context.tsx';
import { ButtonLink } from '../../ui/control/Button.tsx';
import { Notice } from '../../ui/control/Notice.tsx';
import layout from '../../ui/layout.module.css';
import text from '../../ui/text.module.css';
import { kindOfDraft, newThreadAt } from '../threads/index.ts';
import { DiscardForm } from './DiscardForm.tsx';
import { UnscheduleForm } from './UnscheduleForm.tsx';

type Draft = DraftRow_DraftFragment;

/** Where its form stands; null where the member may not write there any more. */
const formOf = ({ form, thread, key }: Draft): string | null => {
  const kind = kindOfDraft(form);
  if (kind !== null || form === 'openThread') return newThreadAt(kind, key);
  return thread && `${threadPath(thread)}#reply`;
};

/** What it is a draft of. */
function useTitle({ form, thread }: Draft): string {
  const t = useText();
  const kind = kindOfDraft(form);
  if (kind !== null) return t(`kinds.open.${kind}`);
  if (form === 'openThread') return t('drafts.of.openThread');
  return thread ? t('drafts.of.replyToThread', { title: thread.title }) : t('drafts.of.unread');
}

/** What a member has begun to write, or what opens by itself at its time. */
export function DraftRow({ draft }: { draft: Draft }) {
  const t = useText();
  const title = useTitle(draft);
  const { excerpt, opensAt, notOpened } = draft;
  const to = formOf(draft);
  const values = { key: draft.key, version: String(draft.version), title };
  return (
    <li className={layout.stack}>
      <h3 className={text.title}>
        <bdi>{title}</bdi>
      </h3>
      <p dir="auto">{excerpt === '' ? t('drafts.noWords') : excerpt}</p>
      {notOpened && (
        <Notice tone="caution" icon="circle-alert">
          <p>
            <Text
              id="scheduling.notOpened"
              values={{ time: <Moment at={notOpened.at} style="moment" />, reason: notOpened.problem.message }}
            />
          </p>
        </Notice>
      )}
      <p className={text.muted}>
        {opensAt === null ? (
          <DraftOrigin draft={draft} />
        ) : (
          <Text id="scheduling.opens" values={{ time: <Moment at={opensAt} style="moment" /> }} />
        )}
      </p>
      <div className={layout.row}>
        {to !== null && (
          <ButtonLink to={to} aria-label={t(opensAt === null ? 'drafts.goOnWith' : 'scheduling.changeThe', { title })}>
            {t(opensAt === null ? 'drafts.goOn' : 'scheduling.change')}
          </ButtonLink>
        )}
        {opensAt === null ? <DiscardForm values={values} /> : <UnscheduleForm values={values} />}
      </div>
    </li>
  );
}
