import { NetworkPlaces } from '../../../platform/frame/NetworkPlaces.tsx';
import { PageHead } from '../../../platform/head/PageHead.tsx';
import { useText } from '../../../platform/i18n/text-context.tsx';
import { Notice } from '../../../ui/control/Notice.tsx';
import layout from '../../../ui/layout.module.css';
import { PersonAvatar } from '../components/PersonAvatar.tsx';
import { NoPictureForm, PictureForm } from '../components/PictureForm.tsx';
import { ProfileForm } from '../components/ProfileForm.tsx';
import { editProfilePage as page } from '../edit-profile.ts';

export const loader = page.loader;

export default function EditProfilePage() {
  const t = useText();
  const { viewer } = page.use().data;
  return (
    <>
      <PageHead title={t('profiles.editTitle')} isPrivate />
      <NetworkPlaces />
      <header className={`${layout.head} ${layout.narrow}`}>
        <h1>{t('profiles.editTitle')}</h1>
        <p>{t('profiles.editLead')}</p>
        {viewer?.isProfileComplete === false && (
          <Notice icon="info">
            <p>{t('profiles.welcome')}</p>
          </Notice>
        )}
      </header>
      <Picture />
      <ProfileForm />
    </>
  );
}

function Picture() {
  const t = useText();
  const { member } = page.use().data;
  if (!member) return null;
  return (
    <section id="picture" className={`${layout.stack} ${layout.narrow}`} aria-labelledby="picture-title" data-part>
      <h2 id="picture-title">{t('profiles.picture.title')}</h2>
      <div className={layout.row}>
        <PersonAvatar person={member} look="large" />
        {member.pictureId !== null && <NoPictureForm before={member.pictureId} />}
      </div>
      <PictureForm values={{ before: member.pictureId ?? '' }} />
    </section>
  );
}
