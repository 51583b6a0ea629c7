import { tagName } from '@cluster-commons/messages/taxonomies/tags';
import { threadsPath } from '@cluster-commons/paths';
import { HiddenFields } from '../../../platform/acts/ActForm.tsx';
import { Select } from '../../../platform/forms/fields.tsx';
import { ClusterName } from '../../../platform/i18n/ClusterName.tsx';
import { LanguageOptions } from '../../../platform/i18n/LanguageOptions.tsx';
import { useText, useTexts } from '../../../platform/i18n/text-context.tsx';
import { usePageAddress } from '../../../platform/pages/address-links.ts';
import { OwnParts } from '../../../platform/pages/own-parts.tsx';
import { useViewer } from '../../../platform/session/frame.ts';
import { Button } from '../../../ui/control/Button.tsx';
import { RemovableChip } from '../../../ui/control/Chip.tsx';
import { Tabs } from '../../../ui/control/Tabs.tsx';
import layout from '../../../ui/layout.module.css';
import {
  languageParameter,
  myLanguagesFirst,
  ofMyLanguages,
  sortParameter,
  threadKinds,
  threadSorts,
  topPeriods,
  type AskedThreads,
} from '../thread-lists.ts';

/** The lists of discussions, those of members among them, and the time of the top ones. */
export function ThreadOrders({ asked: { sort, period } }: { asked: AskedThreads }) {
  const t = useText();
  const addressWith = usePageAddress();
  const viewer = useViewer();
  const offered = threadSorts.filter(({ isForMembers }) => viewer !== null || !isForMembers);
  return (
    <>
      <Tabs
        label={t('threads.order')}
        tabs={offered.map(({ sort: choice }) => ({
          to: addressWith({ sort: sortParameter(choice), period: null }),
          text: t(`threads.sort.${choice}`),
          isCurrent: choice === sort,
        }))}
      />
      {sort === 'TOP' && (
        <Tabs
          label={t('threads.period')}
          tabs={topPeriods.map((choice) => ({
            to: addressWith({ period: choice === 'MONTH' ? null : choice.toLowerCase() }),
            text: t(`threads.period.${choice}`),
            isCurrent: choice === (period ?? 'MONTH'),
          }))}
        />
      )}
    </>
  );
}

interface ChosenProps {
  asked: AskedThreads;
  clusterName: string | undefined;
}

/** Cluster and tag of the list, each to be taken away, and how much the reader hears of the tag. */
export function ChosenThings({ asked: { tag, cluster }, clusterName }: ChosenProps) {
  const t = useText();
  const { language } = useTexts();
  const addressWith = usePageAddress();
  if (tag === null && cluster === null) return null;
  const clusterLabel = clusterName ?? cluster ?? '';
  return (
    <div className={`${layout.row} ${layout.tight}`}>
      {cluster !== null && (
        <RemovableChip to={addressWith({ cluster: null })} label={t('threads.removeFilter', { name: clusterLabel })}>
          <ClusterName name={clusterLabel} />
        </RemovableChip>
      )}
      {tag !== null && (
        <RemovableChip
          to={addressWith({ tag: null })}
          label={t('threads.removeFilter', { name: tagName(tag, language) })}
        >
          <bdi>{tagName(tag, language)}</bdi>
        </RemovableChip>
      )}
      {tag !== null && <OwnParts of="tag" thing={{ id: tag, name: tagName(tag, language) }} />}
    </div>
  );
}

/** Narrows the list by kind and language; a form of the address, so it needs no script and holds on the next page. */
export function ThreadFilters({ asked }: { asked: AskedThreads }) {
  const t = useText();
  const viewer = useViewer();
  const { tag, cluster, sort, period, kind } = asked;
  return (
    <form
      action={threadsPath}
      role="search"
      aria-label={t('threads.filters')}
      className={`${layout.row} ${layout.bottom}`}
    >
      <HiddenFields
        values={{
          tag: tag ?? undefined,
          cluster: cluster ?? undefined,
          sort: sortParameter(sort) ?? undefined,
          period: period?.toLowerCase(),
        }}
      />
      <Select
        name="kind"
        label={t('threads.field.kind')}
        defaultValue={kind?.toLowerCase() ?? ''}
        none={t('threads.anyKind')}
      >
        {threadKinds.map((choice) => (
          <option key={choice} value={choice.toLowerCase()}>
            {t(choice === 'QUESTION' || choice === 'DISCUSSION' ? `threads.only.${choice}` : `kinds.name.${choice}`)}
          </option>
        ))}
      </Select>
      <Select
        name="language"
        label={t('threads.language')}
        defaultValue={languageParameter(asked) ?? ''}
        none={t('threads.anyLanguage')}
      >
        {viewer !== null && (
          <>
            <option value={myLanguagesFirst}>{t('threads.myLanguagesFirst')}</option>
            <option value={ofMyLanguages}>{t('threads.myLanguages')}</option>
          </>
        )}
        <LanguageOptions />
      </Select>
      <Button type="submit">{t('threads.show')}</Button>
    </form>
  );
}
