import { SetUpPageDocument } from '../../../gql/index.ts';
import { PageHead } from '../../../platform/head/PageHead.tsx';
import { Moment } from '../../../platform/i18n/Moment.tsx';
import { Text } from '../../../platform/i18n/Text.tsx';
import { useText } from '../../../platform/i18n/text-context.tsx';
import { definePage } from '../../../platform/pages/page.ts';
import { Notice } from '../../../ui/control/Notice.tsx';
import layout from '../../../ui/layout.module.css';
import { SetUpForm } from '../components/SetUpForm.tsx';

const page = definePage({
  document: SetUpPageDocument,
  variables: ({ url }) => ({ token: url.searchParams.get('token') ?? '' }),
  status: ({ setUpOffer }) => (setUpOffer === null ? 400 : 200),
});

export const loader = page.loader;

export default function SetUpPage() {
  const t = useText();
  const {
    data: { setUpOffer },
    variables: { token },
  } = page.use();
  const title = t(setUpOffer ? 'setUp.title' : 'setUp.over.title');
  return (
    <div className={`${layout.narrow} ${layout.stack}`}>
      <PageHead title={title} isPrivate />
      <h1>{title}</h1>
      {setUpOffer ? (
        <>
          <p>{t('setUp.lead')}</p>
          <Notice icon="info">
            <p>
              <Text id="setUp.good" values={{ when: <Moment at={setUpOffer.expiresAt} style="moment" /> }} />
            </p>
          </Notice>
          <SetUpForm values={{ token, email: setUpOffer.email }} />
        </>
      ) : (
        <p>{t('setUp.over.text')}</p>
      )}
    </div>
  );
}
