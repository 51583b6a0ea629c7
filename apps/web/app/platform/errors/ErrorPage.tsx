import { homePath, threadsPath } from '@cluster-commons/paths';
import { ButtonLink } from '../../ui/control/Button.tsx';
import layout from '../../ui/layout.module.css';
import { PageHead } from '../head/PageHead.tsx';
import { useText } from '../i18n/text-context.tsx';
import { isRouteErrorResponse, useFailure } from '../routing/routing.ts';

const kinds = {
  400: 'unclear',
  405: 'unclear',
  403: 'forbidden',
  404: 'notFound',
  429: 'tooMany',
  503: 'busy',
} as const;

const kindOf = (error: unknown) =>
  isRouteErrorResponse(error) ? (kinds[error.status as keyof typeof kinds] ?? 'failed') : 'failed';

/** Stands in for a page that cannot be shown: one cause and the next step. */
export function ErrorPage() {
  const t = useText();
  const kind = kindOf(useFailure());
  return (
    <div className={layout.stack}>
      <PageHead title={t(`errors.${kind}.title`)} isPrivate />
      <h1>{t(`errors.${kind}.title`)}</h1>
      <p>{t(`errors.${kind}.text`)}</p>
      <p className={layout.row}>
        <ButtonLink to={homePath} look="primary">
          {t('errors.home')}
        </ButtonLink>
        <ButtonLink to={threadsPath}>{t('errors.discussions')}</ButtonLink>
      </p>
    </div>
  );
}
