import { createContext, useContext, type ComponentType, type ReactNode } from 'react';
import { scripts } from 'virtual:islands';

/** Writes an island's own root, and notes that the page has one. */
export interface IslandWriter {
  write: (island: ReactNode, prefix: string) => string;
  /** Files of the islands on this page, for the browser to fetch early. */
  files: Set<string>;
}

export const IslandContext = createContext<IslandWriter>({ write: () => '', files: new Set() });

interface IslandProps<Props> {
  /** The name of its file in a folder `islands` of a feature. */
  name: string;
  of: ComponentType<Props>;
  /** Ids, versions and words; what is in them travels to the browser. */
  props: Props;
  /** Fetched once the others are hydrated. */
  isLater?: boolean;
}

/**
 * A part of the page that is hydrated in the browser. It is a React root of its own on the server and in the browser,
 * so that both write the same ids. It reads its props and nothing around it.
 */
export function Island<Props extends object>({ name, of: Component, props, isLater = false }: IslandProps<Props>) {
  const { write, files } = useContext(IslandContext);
  const file = scripts[name];
  if (!file) throw new Error(`There is no file for the island ${name}`);
  if (!isLater) for (const needed of [file.url, ...file.imports]) files.add(needed);
  return (
    <div
      id={`island-${name}`}
      data-island={file.url}
      data-later={isLater ? '' : undefined}
      data-props={JSON.stringify(props)}
      dangerouslySetInnerHTML={{ __html: write(<Component {...props} />, `island-${name}-`) }}
    />
  );
}
