import { directionOf } from '@cluster-commons/domain/kernel';
import { expertiseByGroup, expertiseGroups, isExpertise } from '@cluster-commons/domain/taxonomies';
import { localeOf } from '@cluster-commons/messages/locales';
import { useProblemText } from '../../../platform/forms/ErrorSummary.tsx';
import { useField } from '../../../platform/forms/form-context.ts';
import { LongChoices } from '../../../platform/forms/LongChoices.tsx';
import { useText, useTexts } from '../../../platform/i18n/text-context.tsx';
import { useVocabulary } from '../../../platform/i18n/vocabulary.ts';
import { Island } from '../../../platform/islands/Island.tsx';
import { countedTemplateOf } from '../../../platform/islands/words.ts';
import controls from '../../../ui/control/control.module.css';
import TagInput from '../islands/TagInput.tsx';
import { tagComma } from '../written-tags.ts';

interface TagFieldProps {
  /** Names of its tags, with commas between them. */
  defaultValue?: string | undefined;
  /** Tags that are used most, beside the vocabulary. */
  used: readonly string[];
}

/** Tags of a discussion: typed, and completed meanwhile, or chosen from the vocabulary. Others may be typed as well. */
export function TagField({ defaultValue, used }: TagFieldProps) {
  const t = useText();
  const { language } = useTexts();
  const vocabulary = useVocabulary();
  const say = useProblemText();
  const { id, value, problem } = useField('tags', defaultValue);
  const { values: chosen } = useField('knownTags', []);
  const free = used.filter((tag) => !isExpertise(tag));
  return (
    <div>
      <Island
        name="tag-input"
        of={TagInput}
        isLater
        props={{
          id,
          value,
          problem: problem ? say(problem) : null,
          dir: directionOf(language),
          locale: localeOf[language],
          words: {
            label: t('threads.field.tags'),
            optional: t('frame.optional'),
            hint: t('threads.field.tagsHint'),
            comma: tagComma(language),
            names: t('threads.field.tags'),
            offered: countedTemplateOf(t, language, 'tags.offered'),
            used: countedTemplateOf(t, language, 'tags.used'),
          },
        }}
      />
      <details className={controls.folded} open={chosen.length > 0}>
        <summary>{t('tags.choose')}</summary>
        <LongChoices
          name="knownTags"
          label={t('tags.known')}
          hint={t('tags.knownHint')}
          defaultValue={[]}
          groups={() => [
            ...expertiseGroups.map((group) => ({
              title: vocabulary.expertiseGroups[group],
              choices: expertiseByGroup[group].map((tag) => ({ value: tag, label: vocabulary.expertise[tag] })),
            })),
            ...(free.length === 0
              ? []
              : [{ title: t('tags.often'), choices: free.map((tag) => ({ value: tag, label: tag })) }]),
          ]}
        />
      </details>
    </div>
  );
}
