import { localeOf } from '@cluster-commons/messages/locales';
import { useContext } from 'react';
import { CameBackContext, FormContext } from '../../../platform/forms/form-context.ts';
import { useText, useTexts } from '../../../platform/i18n/text-context.tsx';
import { Island } from '../../../platform/islands/Island.tsx';
import { countedTemplateOf } from '../../../platform/islands/words.ts';
import SimilarThreads from '../islands/SimilarThreads.tsx';
import type { SimilarThread } from './SimilarList.tsx';

/** Discussions like the one that is begun: found while its title is typed, and without script with the preview. */
export function SimilarField() {
  const t = useText();
  const { language } = useTexts();
  const { idOf } = useContext(FormContext);
  const found = useContext(CameBackContext)?.found as readonly SimilarThread[] | undefined;
  return (
    <Island
      name="similar-threads"
      of={SimilarThreads}
      isLater
      props={{
        titleId: idOf('title'),
        tagsId: idOf('tags'),
        given: found ?? [],
        locale: localeOf[language],
        words: {
          title: t('composer.similar'),
          lead: t('composer.similarLead'),
          answered: t('threads.answered'),
          posts: countedTemplateOf(t, language, 'threads.postCount'),
          found: countedTemplateOf(t, language, 'composer.similarFound'),
        },
      }}
    />
  );
}
