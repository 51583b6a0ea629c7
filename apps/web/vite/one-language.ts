import { languages, isLanguage } from '@cluster-commons/domain/kernel';
import { compiledCatalogue } from '@cluster-commons/messages';
import type { Plugin } from 'vite';

const prefix = 'virtual:messages/';

/**
 * Gives `virtual:messages/en` and the other languages: each catalogue compiled while building, so that a browser
 * loads one language and no parser of message syntax.
 */
export function compiledMessages(): Plugin {
  return {
    name: 'compiled-messages',
    resolveId: (source) => (source.startsWith(prefix) ? `\0${source}` : undefined),
    load(source) {
      if (!source.startsWith(`\0${prefix}`)) return undefined;
      const language = source.slice(prefix.length + 1);
      if (!isLanguage(language)) throw new Error(`${source}: the languages are ${languages.join(', ')}`);
      return `export const messages = JSON.parse(${JSON.stringify(JSON.stringify(compiledCatalogue(language)))});`;
    },
  };
}
