import { useEffect, type RefObject } from 'react';
import { LanguageOfText } from '../../gql/browser/LanguageOfText.ts';
import { ask } from '../../platform/api/ask.ts';
import { fillIn, type Template } from '../../platform/islands/fill-in.ts';

interface GuessWords {
  /** The language is not known yet. */
  guess: string;
  /** It seems to be `language`. */
  guessed: Template;
}

/** The choice of the language in the form of a text, while it is left to be guessed. */
function openChoice(form: HTMLFormElement): HTMLOptionElement | null {
  const select = form.elements.namedItem('lang');
  return select instanceof HTMLSelectElement && select.value === '' ? (select.selectedOptions[0] ?? null) : null;
}

const nameOf = (option: HTMLOptionElement, lang: string): string | undefined =>
  Array.from(option.closest('select')?.options ?? []).find(({ value }) => value === lang)?.text;

/** Shows in the choice of the language which one a text seems to be in, each time that its writer leaves it. */
export function useGuessedLanguage(field: RefObject<HTMLTextAreaElement | null>, { guess, guessed }: GuessWords): void {
  useEffect(() => {
    const { current } = field;
    if (current?.form == null) return;
    const { form } = current;
    let asked = '';
    let asking: AbortController | undefined;
    const look = async (): Promise<void> => {
      const option = openChoice(form);
      const text = current.value;
      if (option === null || text === asked || text.trim() === '') return;
      asked = text;
      asking?.abort();
      const { signal } = (asking = new AbortController());
      try {
        const { data } = await ask(LanguageOfText, { text }, signal);
        const language = nameOf(option, data?.languageOfText ?? '');
        option.text = language === undefined || language === option.text ? guess : fillIn(guessed, { language });
      } catch {
        // It is guessed once more when the text is posted.
        asked = '';
      }
    };
    const leave = (): void => void look();
    current.addEventListener('blur', leave);
    return () => {
      asking?.abort();
      current.removeEventListener('blur', leave);
    };
  }, [field, guess, guessed]);
}
