import { markdownFromHtml, plainText, renderPost, withAbsoluteLinks, namesNothing } from '@cluster-commons/markdown';

/** A text as the dump has it: posts are HTML, comments Markdown; of a person's own page only the words are kept. */
export interface ForeignText {
  readonly form: 'html' | 'markdown' | 'about';
  readonly text: string;
  /** The page it stood on: its relative links start there. */
  readonly origin: string;
}

/** As posts keep it. Of an `about` only `body` is filled: plain words, of which `isCut` says that more stood there. */
export interface ConvertedText {
  readonly body: string;
  readonly html: string;
  readonly excerpt: string;
  readonly isCut: boolean;
}

export const mostOfAbout = 2000;

/** Turns a foreign text into one of ours, made safe by the same renderer as everything members write. */
export function convertText({ form, text, origin }: ForeignText): ConvertedText {
  if (form === 'about') {
    const words = markdownFromHtml(text);
    const body = plainText(words, mostOfAbout);
    return { body, html: '', excerpt: '', isCut: plainText(words, words.length + 1) !== body };
  }
  const body = (form === 'html' ? markdownFromHtml(text, origin) : withAbsoluteLinks(text, origin)).trim();
  // Names and numbers are those of another site: they lead to nothing here.
  const { html, excerpt } = renderPost(body, { named: namesNothing });
  return { body, html, excerpt, isCut: false };
}
