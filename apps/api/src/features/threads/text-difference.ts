import { editLimits } from '@cluster-commons/domain/threads';
import { diffArrays, diffWords, type ChangeObject } from 'diff';

export type ChangeKind = 'same' | 'added' | 'removed';

/** A run of a comparison: of both texts, of the newer alone, or of the older alone. */
export interface TextChange {
  kind: ChangeKind;
  text: string;
}

const kindOf = ({ added, removed }: ChangeObject<unknown>): ChangeKind =>
  added ? 'added' : removed ? 'removed' : 'same';

/** Paragraphs with the lines that part them, so that they make the text again. */
const paragraphsOf = (text: string): string[] => text.split(/(?<=\n\n)(?!\n)/);

const bounded = { maxEditLength: editLimits.steps } as const;

function byWord(before: string, after: string, lang: string): TextChange[] | null {
  // Without it languages that do not part words by spaces, and Arabic, are compared letter by letter.
  const intlSegmenter = new Intl.Segmenter(lang, { granularity: 'word' });
  const found = diffWords(before, after, { ...bounded, intlSegmenter });
  return found?.map((run) => ({ kind: kindOf(run), text: run.value })) ?? null;
}

const byParagraph = (before: string, after: string): TextChange[] | null =>
  diffArrays(paragraphsOf(before), paragraphsOf(after), bounded)?.map((run) => ({
    kind: kindOf(run),
    text: run.value.join(''),
  })) ?? null;

/**
 * What became of a text: word by word, by paragraphs where that takes too many steps, and as a whole where these do too.
 * @param lang ISO 639-1, says where words end
 * @param isByWord false where comparing words is too much to ask
 */
export function differenceOf(before: string, after: string, lang: string, isByWord = true): TextChange[] {
  const whole: TextChange[] = [
    { kind: 'removed', text: before },
    { kind: 'added', text: after },
  ];
  return (isByWord ? byWord(before, after, lang) : null) ?? byParagraph(before, after) ?? whole;
}
