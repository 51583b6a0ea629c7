import { refusalMessageId } from '@cluster-commons/messages';
import { invitationFilePath, invitationsPath } from '@cluster-commons/paths';
import { InvitationFilesPageDocument } from '../../../gql/index.ts';
import { PageHead } from '../../../platform/head/PageHead.tsx';
import { Moment } from '../../../platform/i18n/Moment.tsx';
import { useText } from '../../../platform/i18n/text-context.tsx';
import { definePage } from '../../../platform/pages/page.ts';
import layout from '../../../ui/layout.module.css';
import { Link } from '../../../ui/Link.tsx';
import { Rows } from '../../../ui/list/Rows.tsx';
import { SectionHead } from '../../../ui/list/SectionHead.tsx';
import text from '../../../ui/text.module.css';
import { UploadFileForm } from '../components/UploadFileForm.tsx';

const page = definePage({ document: InvitationFilesPageDocument, variables: () => ({}), needsSignIn: true });

export const loader = page.loader;

export default function FilesPage() {
  const t = useText();
  const { invitingOptions, invitationFiles } = page.use().data;
  const { allowed, reason } = invitingOptions.inviteMany;
  return (
    <>
      <PageHead title={t('invitationFiles.title')} isPrivate />
      <header className={layout.head}>
        <p>
          <Link to={invitationsPath}>{t('invitations.title')}</Link>
        </p>
        <h1>{t('invitationFiles.title')}</h1>
        <p className={text.lead}>{t('invitationFiles.lead')}</p>
      </header>
      <div className={layout.split}>
        <section className={layout.narrow}>
          {allowed ? <UploadFileForm /> : <p>{t(refusalMessageId(reason ?? 'NOT_ALLOWED'))}</p>}
        </section>
        <section>
          <SectionHead title={t('invitationFiles.mine')} />
          {invitationFiles.length === 0 ? (
            <p className={text.muted}>{t('invitationFiles.none')}</p>
          ) : (
            <Rows>
              {invitationFiles.map(({ id, name, isSent, createdAt }) => (
                <li key={id}>
                  <Link to={invitationFilePath(id)}>
                    <bdi>{name === '' ? t('invitationFiles.unnamed') : name}</bdi>
                  </Link>{' '}
                  <span className={text.muted}>
                    <Moment at={createdAt} style="moment" /> ·{' '}
                    {t(isSent ? 'invitationFiles.begun' : 'invitationFiles.waits')}
                  </span>
                </li>
              ))}
            </Rows>
          )}
        </section>
      </div>
    </>
  );
}
