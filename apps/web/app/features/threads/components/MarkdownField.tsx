import { useText } from '../../../platform/i18n/text-context.tsx';
import { ComposerField, type ComposerFieldProps } from '../../composer/index.ts';

/** The text of a post, in a form: what is posted is shared. */
export function MarkdownField(props: ComposerFieldProps) {
  const t = useText();
  return <ComposerField {...props} hint={t('threads.sharedHint')} />;
}
