import { contentLanguages, languages } from '@cluster-commons/domain/kernel';
import type { EditProfileQuery, EditProfileQueryVariables } from '../../../gql/index.ts';
import { EditProfileDocument, UpdateProfileDocument } from '../../../gql/index.ts';
import { notFound } from '../../../platform/errors/failures.ts';
import { Checkboxes, Select, TextArea, TextField } from '../../../platform/forms/fields.tsx';
import { outcomeOf, serverAction, type Perform } from '../../../platform/forms/form-action.ts';
import { choicesOf, textOf } from '../../../platform/forms/form-state.ts';
import { PageForm } from '../../../platform/forms/PageForm.tsx';
import { SubmitButton } from '../../../platform/forms/SubmitButton.tsx';
import { languageNames } from '../../../platform/frame/LanguageLink.tsx';
import { NetworkPlaces } from '../../../platform/frame/NetworkPlaces.tsx';
import { PageHead } from '../../../platform/head/PageHead.tsx';
import { CountryOptions } from '../../../platform/i18n/CountryOptions.tsx';
import { ExpertiseOptions, useExpertiseLabel } from '../../../platform/i18n/ExpertiseOptions.tsx';
import { useLabels } from '../../../platform/i18n/labels.ts';
import { SectorOptions, useSectorLabel } from '../../../platform/i18n/SectorOptions.tsx';
import { useText } from '../../../platform/i18n/text-context.tsx';
import { browserLoader } from '../../../platform/pages/browser-loader.ts';
import { usePageData } from '../../../platform/pages/page-data.ts';
import type { Page, PageProps } from '../../../platform/pages/page.ts';
import { serverLoader } from '../../../platform/pages/server-loader.ts';
import { Notice } from '../../../ui/control/Notice.tsx';
import layout from '../../../ui/layout.module.css';
import { ManyOf } from '../components/ManyOf.tsx';

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
    locale: textOf(act.form, 'locale') || null,
    isMembersOnly: textOf(act.form, 'isMembersOnly') === 'true',
  };
  const result = await act.run(UpdateProfileDocument, { input });
  return outcomeOf(
    act,
    result,
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
  return (
    <>
      <PageHead title={t('members.editTitle')} isPrivate />
      <NetworkPlaces />
      <header className={`${layout.head} ${layout.stack}`}>
        <h1>{t('members.editTitle')}</h1>
        <p>{t('members.editLead')}</p>
        {viewer?.isProfileComplete === false && (
          <Notice icon="info">
            <p>{t('members.welcome')}</p>
          </Notice>
        )}
      </header>
      <PageForm
        intent="save"
        state={formState}
        reloadDocument
        labels={labels}
        className={`${layout.blocks} ${layout.narrow}`}
      >
        <WhoFields member={member} />
        <KnowledgeFields member={member} />
        <ShowingFields locale={viewer?.locale ?? 'en'} isMembersOnly={member.isMembersOnly} />
        <p>
          <SubmitButton intent="save" look="primary">
            {t('members.edit.save')}
          </SubmitButton>
        </p>
      </PageForm>
    </>
  );
}

const labels = {
  name: 'members.edit.name',
  headline: 'members.edit.headline',
  about: 'members.edit.about',
  country: 'members.edit.country',
  organisation: 'members.organisation',
  languages: 'members.edit.languages',
  sectors: 'members.edit.sectors',
  expertise: 'members.edit.expertise',
  locale: 'members.edit.locale',
} as const;

type EditedMember = NonNullable<EditProfileQuery['member']>;

function WhoFields({ member }: { member: EditedMember }) {
  const t = useText();
  return (
    <>
      <TextField
        name="name"
        label={t(labels.name)}
        hint={t('members.edit.nameHint')}
        standing={member.name}
        autoComplete="name"
        dir="auto"
      />
      <TextField
        name="headline"
        label={t(labels.headline)}
        hint={t('members.edit.headlineHint')}
        standing={member.headline}
        dir="auto"
      />
      <Select
        name="country"
        label={t(labels.country)}
        standing={member.country ?? ''}
        none={t('members.edit.noCountry')}
      >
        <CountryOptions />
      </Select>
      <TextField
        name="organisation"
        label={t(labels.organisation)}
        standing={member.organisation}
        autoComplete="organization"
        dir="auto"
        isOptional
      />
      <TextArea
        name="about"
        label={t(labels.about)}
        hint={t('members.edit.aboutHint')}
        standing={member.about}
        isOptional
      />
    </>
  );
}

function KnowledgeFields({ member }: { member: EditedMember }) {
  const t = useText();
  const named = useLabels();
  const sectorLabel = useSectorLabel();
  const expertiseLabel = useExpertiseLabel();
  return (
    <>
      <Checkboxes
        name="languages"
        label={t(labels.languages)}
        standing={member.languages}
        choices={contentLanguages.map((code) => ({ value: code, label: named.language(code) }))}
      />
      <ManyOf name="expertise" label={t(labels.expertise)} standing={member.expertise} labelOf={expertiseLabel}>
        <ExpertiseOptions />
      </ManyOf>
      <ManyOf name="sectors" label={t(labels.sectors)} standing={member.sectors} labelOf={sectorLabel} adds={2}>
        <SectorOptions />
      </ManyOf>
    </>
  );
}

function ShowingFields({ locale, isMembersOnly }: { locale: string; isMembersOnly: boolean }) {
  const t = useText();
  return (
    <>
      <Select name="locale" label={t(labels.locale)} standing={locale}>
        {languages.map((language) => (
          <option key={language} value={language} lang={language}>
            {languageNames[language]}
          </option>
        ))}
      </Select>
      <Checkboxes
        name="isMembersOnly"
        label={t('members.whoSees')}
        hint={t('members.edit.membersOnlyHint')}
        standing={isMembersOnly ? ['true'] : []}
        choices={[{ value: 'true', label: t('members.edit.membersOnly') }]}
      />
    </>
  );
}
