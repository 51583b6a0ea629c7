import { countedMost, pageSizes } from '@cluster-commons/domain/kernel';
import { ButtonLink } from '../../ui/control/Button.tsx';
import { Icon } from '../../ui/icon/Icon.tsx';
import layout from '../../ui/layout.module.css';
import text from '../../ui/text.module.css';
import { useFormat } from '../i18n/format.ts';
import { useText } from '../i18n/text-context.tsx';
import { useFrame } from '../session/frame.ts';
import { usePageAddress } from './address-links.ts';
import { carriedNumber, placeParameters, rangeOf, type ListedPage, type Range } from './place.ts';

interface PagerProps {
  /** Which items are shown is said where they are counted. */
  list: Omit<ListedPage, 'totalCount'> & { totalCount?: number };
  /** How many items a page is asked for. */
  size?: number;
}

/** Back and onward by cursor, and which items of the whole are shown. */
export function Pager({ list, size = pageSizes.default }: PagerProps) {
  const t = useText();
  const { search } = useFrame();
  const addressWith = usePageAddress();
  const { hasNextPage, hasPreviousPage, startCursor, endCursor } = list.pageInfo;
  if (!hasNextPage && !hasPreviousPage) return null;
  const { totalCount } = list;
  const range = totalCount === undefined ? null : rangeOf({ ...list, totalCount }, search);
  const isFirstBefore = startCursor === null || (range !== null && range.from <= size + 1);
  const previous = isFirstBefore
    ? placeParameters
    : { ...placeParameters, before: startCursor, n: carriedNumber(range, 'previous', size) };
  return (
    <nav className={`${layout.row} ${layout.ends} ${layout.after}`} aria-label={t('frame.pages')}>
      {hasPreviousPage ? (
        <span className={layout.row}>
          <ButtonLink to={addressWith(previous)} rel="prev">
            <Icon name="chevron-left" /> {t('frame.previous')}
          </ButtonLink>
          {!isFirstBefore && <ButtonLink to={addressWith(placeParameters)}>{t('frame.firstPage')}</ButtonLink>}
        </span>
      ) : (
        <span />
      )}
      {range && totalCount !== undefined && <ShownRange range={range} totalCount={totalCount} />}
      {hasNextPage && endCursor !== null ? (
        <ButtonLink
          to={addressWith({ ...placeParameters, after: endCursor, n: carriedNumber(range, 'next', size) })}
          rel="next"
        >
          {t('frame.next')} <Icon name="chevron-right" />
        </ButtonLink>
      ) : (
        <span />
      )}
    </nav>
  );
}

function ShownRange({ range: { from, to }, totalCount }: { range: Range; totalCount: number }) {
  const t = useText();
  const { number } = useFormat();
  const said = { from: number(from), to: number(to) };
  return (
    <span className={text.muted}>
      {totalCount > countedMost
        ? t('frame.rangeOfMore', { ...said, most: number(countedMost) })
        : t(from === to ? 'frame.rangeOfOne' : 'frame.range', { ...said, total: number(totalCount) })}
    </span>
  );
}
