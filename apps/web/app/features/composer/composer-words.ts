import type { Language } from '@cluster-commons/domain/kernel';
import type { Translate } from '@cluster-commons/messages';
import { countedTemplateOf, templateOf } from '../../platform/islands/words.ts';
import { toolNames, type ToolName } from './editing/tools.ts';
import type { ComposerProps } from './islands/Composer.tsx';

/** What a composer says. */
export const composerWords = (
  t: Translate,
  language: Language,
  heading: string,
  hint: string,
): ComposerProps['words'] => ({
  mode: t('composer.mode'),
  write: t('composer.write'),
  preview: t('composer.preview'),
  hint,
  help: t('composer.help'),
  dock: t('composer.dock'),
  undock: t('composer.undock'),
  putAway: t('composer.putAway'),
  draftKept: t('composer.draftKept', { heading }),
  formatting: t('composer.formatting'),
  column: t('composer.column'),
  guess: t('composer.guess'),
  guessed: templateOf(t, 'composer.guessed', 'language'),
  names: t('composer.names'),
  everyone: templateOf(t, 'composer.everyone', 'name'),
  inThread: t('composer.inThread'),
  offered: countedTemplateOf(t, language, 'composer.offered'),
  tools: Object.fromEntries(toolNames.map((name) => [name, t(`composer.tool.${name}`)])) as Record<ToolName, string>,
  saved: templateOf(t, 'composer.draft.saved', 'time'),
  restored: t('composer.draft.restored'),
  full: t('composer.draft.full'),
  notSent: t('errors.notSent'),
});
