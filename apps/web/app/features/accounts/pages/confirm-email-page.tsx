import { pageRequestContext } from '@cluster-commons/bridge';
import { homePath, signInPath, signUpPath } from '@cluster-commons/paths';
import { clsx } from 'clsx';
import { ConfirmEmailDocument } from '../../../gql/index.ts';
import { dataOf } from '../../../platform/errors/failures.ts';
import { PageHead } from '../../../platform/head/PageHead.tsx';
import { useText } from '../../../platform/i18n/text-context.tsx';
import { data, type LoaderFunctionArgs } from '../../../platform/routing/routing.ts';
import { useViewer } from '../../../platform/session/frame.ts';
import { ButtonLink } from '../../../ui/control/Button.tsx';
import layout from '../../../ui/layout.module.css';

/** Opening the link confirms; opening it again changes nothing, so mail programs that look first do no harm. */
export async function loader({ context, request }: LoaderFunctionArgs) {
  const url = new URL(request.url);
  const input = { token: url.searchParams.get('token') ?? '' };
  const { confirmEmail } = dataOf(await context.get(pageRequestContext).run(ConfirmEmailDocument, { input }), url);
  return data({ isConfirmed: confirmEmail.isConfirmed }, { status: confirmEmail.isConfirmed ? 200 : 400 });
}

export default function ConfirmEmailPage({ loaderData: { isConfirmed } }: { loaderData: { isConfirmed: boolean } }) {
  const t = useText();
  const viewer = useViewer();
  const outcome = isConfirmed ? 'confirmed' : 'notConfirmed';
  return (
    <div className={clsx(layout.narrow, layout.stack)}>
      <PageHead title={t(`accounts.${outcome}.title`)} isPrivate />
      <h1>{t(`accounts.${outcome}.title`)}</h1>
      {viewer ? (
        <p>
          <ButtonLink to={homePath} look="primary">
            {t('errors.home')}
          </ButtonLink>
        </p>
      ) : (
        <>
          <p>{t(`accounts.${outcome}.text`)}</p>
          <p className={layout.row}>
            <ButtonLink to={signInPath()} look="primary">
              {t('accounts.signIn.submit')}
            </ButtonLink>
            {!isConfirmed && <ButtonLink to={signUpPath()}>{t('accounts.signIn.new')}</ButtonLink>}
          </p>
        </>
      )}
    </div>
  );
}
