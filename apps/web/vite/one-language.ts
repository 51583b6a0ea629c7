import { languages, isLanguage, type Language } from '@cluster-commons/domain/kernel';
import { compiledCatalogue } from '@cluster-commons/messages';
import { vocabularies } from '@cluster-commons/messages/taxonomies/vocabulary';
import type { Plugin } from 'vite';

/** Gives `virtual:<family>/en` and the other languages, so that a browser loads the language of its page only. */
function perLanguage(family: string, contentIn: (language: Language) => object): Plugin {
  const prefix = `virtual:${family}/`;
  return {
    name: `${family}-per-language`,
    resolveId: (source) => (source.startsWith(prefix) ? `\0${source}` : undefined),
    load(source) {
      if (!source.startsWith(`\0${prefix}`)) return undefined;
      const language = source.slice(prefix.length + 1);
      if (!isLanguage(language)) throw new Error(`${source}: the languages are ${languages.join(', ')}`);
      return `export const ${family} = JSON.parse(${JSON.stringify(JSON.stringify(contentIn(language)))});`;
    },
  };
}

/** The texts of pages, compiled, so that no browser needs a parser of message syntax; those of mails are left out. */
export const compiledMessages = (): Plugin =>
  perLanguage('messages', (language) =>
    Object.fromEntries(Object.entries(compiledCatalogue(language)).filter(([id]) => !id.startsWith('mail.'))),
  );

/** The names of sectors and expertise. */
export const vocabulary = (): Plugin => perLanguage('vocabulary', (language) => vocabularies[language]);
