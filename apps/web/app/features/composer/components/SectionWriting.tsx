import { writingHelpPath } from '@cluster-commons/paths';
import { useContext } from 'react';
import { FormContext } from '../../../platform/forms/form-context.ts';
import { useText, useTexts } from '../../../platform/i18n/text-context.tsx';
import { Island } from '../../../platform/islands/Island.tsx';
import { Link } from '../../../ui/Link.tsx';
import text from '../../../ui/text.module.css';
import { composerWords } from '../composer-words.ts';
import SectionTools from '../islands/SectionTools.tsx';

/** What stands before the sections of a form, each of which is written in Markdown. */
export function SectionWriting({ names }: { names: readonly string[] }) {
  const t = useText();
  const { language } = useTexts();
  const { idOf } = useContext(FormContext);
  const { formatting, column, tools } = composerWords(t, language, '', '');
  return (
    <>
      <p className={text.muted}>
        <Link to={writingHelpPath}>{t('composer.help')}</Link>
      </p>
      <Island
        name="section-tools"
        of={SectionTools}
        props={{ ids: names.map(idOf), words: { formatting, column, tools } }}
      />
    </>
  );
}
