import { invitationFilePath, invitationFilesPath } from '@cluster-commons/paths';
import { PageHead } from '../../../platform/head/PageHead.tsx';
import { useText } from '../../../platform/i18n/text-context.tsx';
import { ButtonLink } from '../../../ui/control/Button.tsx';
import layout from '../../../ui/layout.module.css';
import { Link } from '../../../ui/Link.tsx';
import { SectionHead } from '../../../ui/list/SectionHead.tsx';
import text from '../../../ui/text.module.css';
import { LeftOut } from '../components/LeftOut.tsx';
import { MapFileForm } from '../components/MapFileForm.tsx';
import { SendFileForm } from '../components/SendFileForm.tsx';
import { StopFileForm } from '../components/StopFileForm.tsx';
import { filePage } from '../file-page.ts';

export const loader = filePage.loader;

export default function FilePage() {
  const t = useText();
  const file = filePage.use().data.invitationFile;
  if (!file) return null;
  const title = file.name === '' ? t('invitationFiles.unnamed') : file.name;
  return (
    <>
      <PageHead title={title} isPrivate />
      <header className={layout.head}>
        <p>
          <Link to={invitationFilesPath}>{t('invitationFiles.title')}</Link>
        </p>
        <h1 dir="auto">{title}</h1>
      </header>
      <div id="file" data-part className={layout.blocks}>
        {file.state === 'CHECKED' ? <Checked /> : <Progress />}
        <LeftOut file={file} />
      </div>
    </>
  );
}

/** What would be sent, and which column is what. */
function Checked() {
  const t = useText();
  const file = filePage.use().data.invitationFile;
  if (!file) return null;
  const { id, readyCount } = file;
  return (
    <div className={layout.split}>
      <section className={layout.narrow}>
        <SectionHead title={t('invitationFiles.ready', { count: readyCount })} />
        {readyCount === 0 ? <p>{t('invitationFiles.nobody')}</p> : <SendFileForm values={{ fileId: id }} />}
      </section>
      <section>
        <SectionHead title={t('invitationFiles.columns')} />
        <MapFileForm values={{ fileId: id }} />
      </section>
    </div>
  );
}

function Progress() {
  const t = useText();
  const file = filePage.use().data.invitationFile;
  if (!file) return null;
  const { id, state, readyCount, sentCount } = file;
  return (
    <section className={layout.stack}>
      <p className={text.lead}>{t('invitationFiles.progress', { sent: sentCount, count: readyCount })}</p>
      <progress max={readyCount} value={sentCount} aria-label={t('invitationFiles.title')} />
      {state !== 'SENT' && (
        <div className={layout.row}>
          {state === 'SENDING' && <ButtonLink to={invitationFilePath(id)}>{t('invitationFiles.look')}</ButtonLink>}
          <StopFileForm values={{ fileId: id, stopped: String(state === 'SENDING') }} />
        </div>
      )}
    </section>
  );
}
