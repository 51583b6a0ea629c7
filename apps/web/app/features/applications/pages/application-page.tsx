import { applyPath, threadsPath } from '@cluster-commons/paths';
import { clsx } from 'clsx';
import type { ReactNode } from 'react';
import { ApplicationPageDocument } from '../../../gql/index.ts';
import { PageHead } from '../../../platform/head/PageHead.tsx';
import { Moment } from '../../../platform/i18n/Moment.tsx';
import { Text } from '../../../platform/i18n/Text.tsx';
import { useText } from '../../../platform/i18n/text-context.tsx';
import { definePage } from '../../../platform/pages/page.ts';
import { ButtonLink } from '../../../ui/control/Button.tsx';
import layout from '../../../ui/layout.module.css';
import { ConfirmApplicationForm } from '../components/ConfirmApplicationForm.tsx';

const page = definePage({
  document: ApplicationPageDocument,
  variables: ({ url }) => ({ token: url.searchParams.get('token') ?? '' }),
});

export const loader = page.loader;

/** The link of an applicant's mail; without one, what happens with an application. */
export default function ApplicationPage() {
  const t = useText();
  const {
    data: { applicationToConfirm: application, applicationTerms },
    variables: { token },
  } = page.use();
  if (application) {
    const { name, askedAt } = application;
    const values = { name: <bdi>{name}</bdi>, when: <Moment at={askedAt} style="moment" /> };
    return (
      <Step title={t('applications.confirm.title')} text={<Text id="applications.confirm.text" values={values} />}>
        <ConfirmApplicationForm values={{ token }} />
      </Step>
    );
  }
  if (token !== '') {
    return (
      <Step title={t('applications.lapsed.title')} text={t('applications.lapsed.text')}>
        <ButtonLink to={applyPath()} look="primary">
          {t('applications.apply.title')}
        </ButtonLink>
      </Step>
    );
  }
  return (
    <Step
      title={t('applications.waits.title')}
      text={
        <>
          {t('applications.waits.text')} {t('applications.usual', { days: applicationTerms.usualWaitDays ?? 0 })}
        </>
      }
    >
      <ButtonLink to={threadsPath} look="primary">
        {t('applications.read')}
      </ButtonLink>
    </Step>
  );
}

function Step({ title, text, children }: { title: string; text: ReactNode; children: ReactNode }) {
  return (
    <div className={clsx(layout.narrow, layout.stack)}>
      <PageHead title={title} isPrivate />
      <h1>{title}</h1>
      <p>{text}</p>
      <div className={layout.row}>{children}</div>
    </div>
  );
}
