import { homePath, memberPath } from '@cluster-commons/paths';
import { defaultLanguage } from '@cluster-commons/domain/kernel';
import { ActForm, SubmitButton } from '../../../platform/acts/ActForm.tsx';
import { useText } from '../../../platform/i18n/text-context.tsx';
import { ButtonLink } from '../../../ui/control/Button.tsx';
import layout from '../../../ui/layout.module.css';
import { editProfilePage } from '../edit-profile.ts';
import { KnowledgeFields, ShowingFields, WhoFields } from './ProfileFields.tsx';

/** Every field of the reader's own profile. */
export function ProfileForm() {
  const t = useText();
  const { viewer, member, acceptedExpertise } = editProfilePage.useIfLoaded()?.data ?? {
    viewer: null,
    member: null,
    acceptedExpertise: [],
  };
  const isNew = viewer?.isProfileComplete === false;
  return (
    <ActForm act="updateProfile" className={`${layout.blocks} ${layout.narrow}`}>
      <WhoFields member={member} />
      <KnowledgeFields member={member} accepted={acceptedExpertise} />
      <ShowingFields locale={viewer?.locale ?? defaultLanguage} isMembersOnly={member?.isMembersOnly ?? false} />
      <p className={layout.row}>
        <SubmitButton look="primary">{t('profiles.edit.save')}</SubmitButton>
        <ButtonLink to={isNew || !member ? homePath : memberPath(member.handle)} look="quiet">
          {t(isNew ? 'profiles.edit.later' : 'frame.cancel')}
        </ButtonLink>
      </p>
    </ActForm>
  );
}
