import { contentLanguagesFor, languagesFor, ownLanguageName } from '@cluster-commons/messages/taxonomies/languages';
import { profileFields } from '@cluster-commons/domain/profiles';
import {
  divisionsBySection,
  expertiseByGroup,
  expertiseGroups,
  isExpertise,
  sections,
} from '@cluster-commons/domain/taxonomies';
import type { ProfileFields_MemberFragment } from '../../../gql/index.ts';
import { RadioButtons, Select, TextArea, TextField } from '../../../platform/forms/fields.tsx';
import { LongChoices, type ChoiceGroup } from '../../../platform/forms/LongChoices.tsx';
import { languageNames } from '../../../platform/frame/LanguageLink.tsx';
import { CountryOptions } from '../../../platform/i18n/CountryOptions.tsx';
import { useLabels } from '../../../platform/i18n/labels.ts';
import { useText, useTexts } from '../../../platform/i18n/text-context.tsx';
import { useVocabulary } from '../../../platform/i18n/vocabulary.ts';

/** Null where the session has ended and the form came back with what was typed. */
type EditedMember = ProfileFields_MemberFragment | null;

export function WhoFields({ member }: { member: EditedMember }) {
  const t = useText();
  return (
    <>
      <TextField
        name="name"
        label={t('profiles.field.name')}
        hint={t('profiles.field.nameHint')}
        defaultValue={member?.name}
        autoComplete="name"
        dir="auto"
      />
      <TextField
        name="headline"
        label={t('profiles.field.headline')}
        hint={t('profiles.field.headlineHint')}
        defaultValue={member?.headline}
        dir="auto"
      />
      <Select
        name="country"
        label={t('profiles.field.country')}
        defaultValue={member?.country ?? ''}
        none={t('profiles.edit.noCountry')}
      >
        <CountryOptions />
      </Select>
      <TextField
        name="organisation"
        label={t('profiles.field.organisation')}
        defaultValue={member?.organisation}
        autoComplete="organization"
        dir="auto"
        isOptional
      />
      <TextArea
        name="about"
        label={t('profiles.field.about')}
        hint={t('profiles.field.aboutHint')}
        defaultValue={member?.about}
        isOptional
      />
    </>
  );
}

/** The languages of the product and those that are chosen stand open; all others are one long group. */
function useLanguageGroups(): (chosen: readonly string[]) => ChoiceGroup[] {
  const t = useText();
  const { language } = useTexts();
  const labels = useLabels();
  return (chosen) => {
    const near = new Set<string>([...languagesFor(language), ...chosen]);
    const choices = contentLanguagesFor(language).map((code) => {
      const [label, own] = [labels.language(code), ownLanguageName(code)];
      return { value: code, label, also: own === null || own === label ? null : { name: own, lang: code } };
    });
    return [
      { title: null, choices: choices.filter(({ value }) => near.has(value)) },
      { title: t('profiles.edit.moreLanguages'), choices: choices.filter(({ value }) => !near.has(value)) },
    ];
  };
}

/** The vocabulary, and behind it what the network accepted and what the member wrote themself. */
function useExpertiseGroups(accepted: readonly string[]): (chosen: readonly string[]) => ChoiceGroup[] {
  const t = useText();
  const words = useVocabulary();
  return (chosen) => {
    const own = [...new Set([...accepted, ...chosen.filter((value) => !isExpertise(value))])];
    return [
      ...expertiseGroups.map((group) => ({
        title: words.expertiseGroups[group],
        choices: expertiseByGroup[group].map((value) => ({ value, label: words.expertise[value] })),
      })),
      ...(own.length === 0
        ? []
        : [{ title: t('profiles.edit.ownWords'), choices: own.map((value) => ({ value, label: value })) }]),
    ];
  };
}

interface KnowledgeProps {
  member: EditedMember;
  /** Fields of expertise beside the vocabulary that the network offers. */
  accepted: readonly string[];
}

export function KnowledgeFields({ member, accepted }: KnowledgeProps) {
  const t = useText();
  const words = useVocabulary();
  const languageGroups = useLanguageGroups();
  const expertiseGroupsOf = useExpertiseGroups(accepted);
  return (
    <>
      <LongChoices
        name="languages"
        label={t('profiles.field.languages')}
        hint={t('profiles.edit.atMost', { count: profileFields.languages.most })}
        defaultValue={member?.languages ?? []}
        groups={languageGroups}
      />
      <LongChoices
        name="expertise"
        label={t('profiles.field.expertise')}
        hint={t('profiles.edit.atMost', { count: profileFields.expertise.most })}
        defaultValue={member?.expertise ?? []}
        groups={expertiseGroupsOf}
      />
      <TextField
        name="otherExpertise"
        label={t('profiles.edit.otherExpertise')}
        hint={t('profiles.edit.otherExpertiseHint')}
        dir="auto"
        autoComplete="off"
        isOptional
      />
      <LongChoices
        name="sectors"
        label={t('profiles.field.sectors')}
        hint={t('profiles.edit.atMost', { count: profileFields.sectors.most })}
        defaultValue={member?.sectors ?? []}
        groups={() =>
          sections.map((section) => ({
            title: words.sections[section],
            choices: divisionsBySection[section].map((value) => ({ value, label: words.divisions[value] })),
          }))
        }
      />
    </>
  );
}

export function ShowingFields({ locale, isMembersOnly }: { locale: string; isMembersOnly: boolean }) {
  const { language } = useTexts();
  const t = useText();
  return (
    <>
      <Select name="locale" label={t('profiles.field.locale')} defaultValue={locale}>
        {languagesFor(language).map((own) => (
          <option key={own} value={own} lang={own}>
            {languageNames[own]}
          </option>
        ))}
      </Select>
      <RadioButtons
        name="isMembersOnly"
        label={t('profiles.field.isMembersOnly')}
        hint={t('profiles.field.isMembersOnlyHint')}
        defaultValue={String(isMembersOnly)}
        choices={[
          { value: 'false', label: t('profiles.edit.everyone') },
          { value: 'true', label: t('profiles.edit.membersOnly') },
        ]}
      />
    </>
  );
}
