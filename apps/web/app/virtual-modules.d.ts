declare module 'virtual:icon-shapes' {
  export const iconShapes: Readonly<Record<string, string>>;
}

declare module 'virtual:messages/*' {
  import type { CompiledCatalogue } from '@cluster-commons/messages';

  export const messages: CompiledCatalogue;
}

declare module 'virtual:vocabulary/*' {
  import type { Vocabulary } from '@cluster-commons/messages/taxonomies/vocabulary';

  export const vocabulary: Vocabulary;
}

declare module '*.module.css' {
  const classes: Readonly<Record<string, string>>;
  export default classes;
}
