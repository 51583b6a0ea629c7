import type { EditProfileQuery, EditProfileQueryVariables } from '../../../gql/index.ts';
import { EditProfileDocument, UpdateProfileDocument } from '../../../gql/index.ts';
import { notFound } from '../../../platform/errors/failures.ts';
import { outcomeOf, serverAction, type Perform } from '../../../platform/forms/form-action.ts';
import { choicesOf, textOf } from '../../../platform/forms/form-state.ts';
import { PageForm } from '../../../platform/forms/PageForm.tsx';
import { SubmitButton } from '../../../platform/forms/SubmitButton.tsx';
import { NetworkPlaces } from '../../../platform/frame/NetworkPlaces.tsx';
import { PageHead } from '../../../platform/head/PageHead.tsx';
import { useText } from '../../../platform/i18n/text-context.tsx';
import { browserLoader } from '../../../platform/pages/browser-loader.ts';
import { usePageData } from '../../../platform/pages/page-data.ts';
import type { Page, PageProps } from '../../../platform/pages/page.ts';
import { serverLoader } from '../../../platform/pages/server-loader.ts';
import { ButtonLink } from '../../../ui/control/Button.tsx';
import { Notice } from '../../../ui/control/Notice.tsx';
import layout from '../../../ui/layout.module.css';
import { KnowledgeFields, profileLabels, ShowingFields, WhoFields } from '../components/ProfileFields.tsx';

const page: Page<EditProfileQuery, EditProfileQueryVariables> = {
  document: EditProfileDocument,
  variables: ({ viewer }) => ({ handle: viewer?.handle ?? '' }),
  check: ({ member }) => {
    if (!member) throw notFound();
  },
  needsSignIn: true,
};

const save: Perform = async (act) => {
  const input = {
    name: textOf(act.form, 'name'),
    headline: textOf(act.form, 'headline'),
    about: textOf(act.form, 'about'),
    country: textOf(act.form, 'country') || null,
    organisation: textOf(act.form, 'organisation'),
    sectors: choicesOf(act.form, 'sectors'),
    expertise: choicesOf(act.form, 'expertise'),
    languages: choicesOf(act.form, 'languages'),
    locale: textOf(act.form, 'locale'),
    isMembersOnly: textOf(act.form, 'isMembersOnly') === 'true',
  };
  return outcomeOf(
    act,
    await act.run(UpdateProfileDocument, { input }),
    (data) => data.updateProfile,
    ({ member }) => ({ to: `/members/${member?.handle ?? act.viewer?.handle ?? ''}` }),
  );
};

export const loader = serverLoader(page);
export const clientLoader = browserLoader(page);
export const action = serverAction({ save });

export default function EditProfilePage({ loaderData, actionData: formState }: PageProps<typeof loader>) {
  const t = useText();
  const { viewer, member } = usePageData(page.document, loaderData);
  if (!member) throw notFound();
  const isNew = viewer?.isProfileComplete === false;
  return (
    <>
      <PageHead title={t('members.editTitle')} isPrivate />
      <NetworkPlaces />
      <header className={`${layout.head} ${layout.narrow}`}>
        <h1>{t('members.editTitle')}</h1>
        <p>{t('members.editLead')}</p>
        {isNew && (
          <Notice icon="info">
            <p>{t('members.welcome')}</p>
          </Notice>
        )}
      </header>
      {/* The language may change, and with it the whole document. */}
      <PageForm
        intent="save"
        state={formState}
        reloadDocument
        labels={profileLabels}
        className={`${layout.blocks} ${layout.narrow}`}
      >
        <WhoFields member={member} />
        <KnowledgeFields member={member} />
        <ShowingFields locale={viewer?.locale ?? 'en'} isMembersOnly={member.isMembersOnly} />
        <p className={layout.row}>
          <SubmitButton intent="save" look="primary">
            {t('members.edit.save')}
          </SubmitButton>
          <ButtonLink to={isNew ? '/' : `/members/${member.handle}`} look="quiet">
            {t(isNew ? 'members.edit.later' : 'frame.cancel')}
          </ButtonLink>
        </p>
      </PageForm>
    </>
  );
}
