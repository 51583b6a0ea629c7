import type { ReactNode } from 'react';
import { useNavigation } from 'react-router';
import { Button } from '../../ui/control/Button.tsx';
import { useText } from '../i18n/text-context.tsx';

interface SubmitButtonProps {
  intent: string;
  look?: 'plain' | 'primary' | 'quiet' | 'stop';
  children: ReactNode;
  label?: string;
}

/** Sends its form; says so while it is under way and stays where the focus is. */
export function SubmitButton({ intent, look, children, label }: SubmitButtonProps) {
  const t = useText();
  const { formData } = useNavigation();
  const isSending = formData?.get('intent') === intent;
  return (
    <Button type="submit" look={look} aria-label={label} aria-disabled={isSending || undefined}>
      {isSending ? t('frame.sending') : children}
    </Button>
  );
}
