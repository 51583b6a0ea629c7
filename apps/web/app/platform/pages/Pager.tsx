import { ButtonLink } from '../../ui/control/Button.tsx';
import { Icon } from '../../ui/icon/Icon.tsx';
import layout from '../../ui/layout.module.css';
import { useText } from '../i18n/text-context.tsx';
import { usePageAddress } from './address-links.ts';

interface PagerProps {
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  /** The cursor in the address; null on the first page. */
  after: string | null;
}

/** Onward by cursor, and back to the start. */
export function Pager({ pageInfo, after }: PagerProps) {
  const t = useText();
  const addressWith = usePageAddress();
  if (!pageInfo.hasNextPage && after === null) return null;
  return (
    <nav className={`${layout.row} ${layout.ends} ${layout.after}`} aria-label={t('frame.pages')}>
      {after === null ? (
        <span />
      ) : (
        <ButtonLink to={addressWith({ after: null })}>
          <Icon name="chevron-left" /> {t('frame.firstPage')}
        </ButtonLink>
      )}
      {pageInfo.hasNextPage && pageInfo.endCursor !== null && (
        <ButtonLink to={addressWith({ after: pageInfo.endCursor })} rel="next">
          {t('frame.next')} <Icon name="chevron-right" />
        </ButtonLink>
      )}
    </nav>
  );
}
