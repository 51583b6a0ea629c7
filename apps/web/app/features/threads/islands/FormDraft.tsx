import { clsx } from 'clsx';
import { useEffect, useRef, useState } from 'react';
import { draftKeyOf } from '../../../platform/browser/drafts.ts';
import { keepWhatIsTyped } from '../../../platform/browser/keep-typed.ts';
import { locale } from '../../../platform/browser/locale.ts';
import { timeOfDay } from '../../../platform/i18n/date-styles.ts';
import { fillIn, type Template } from '../../../platform/islands/fill-in.ts';
import layout from '../../../ui/layout.module.css';
import text from '../../../ui/text.module.css';

export interface FormDraftProps {
  /** The address of the form whose draft this is. */
  draftPath: string;
  words: { saved: Template; restored: string; full: string };
}

/** Keeps what is typed in the form around it on this device until it is posted, and says so. */
export default function FormDraft({ draftPath, words }: FormDraftProps) {
  const place = useRef<HTMLParagraphElement>(null);
  const [line, setLine] = useState('');
  useEffect(() => {
    const form = place.current?.closest('form');
    if (!form) return;
    return keepWhatIsTyped(form, draftKeyOf(draftPath), (news) => {
      const time = new Intl.DateTimeFormat(locale(), timeOfDay).format();
      if (news === 'saved') setLine(fillIn(words.saved, { time }));
      else if (news === 'restored' || news === 'full') setLine(words[news]);
      else setLine('');
    });
  }, [draftPath, words]);
  return (
    <p ref={place} className={clsx(text.muted, layout.line)} role="status">
      {line}
    </p>
  );
}
