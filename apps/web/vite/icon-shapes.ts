import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Plugin } from 'vite';
import { iconNames } from '../app/ui/icon/icon-names.ts';

const id = 'virtual:icon-shapes';
const require = createRequire(import.meta.url);

/** The drawing inside Lucide's `<svg>`, without the frame and the line breaks. */
export async function iconShape(name: string): Promise<string> {
  const svg = await readFile(require.resolve(`lucide-static/icons/${name}.svg`), 'utf8');
  const inside = /<svg[^>]*>([\s\S]*)<\/svg>/.exec(svg)?.[1];
  if (inside === undefined) throw new Error(`lucide-static/icons/${name}.svg is not an SVG drawing`);
  return inside.replace(/\s*\n\s*/g, '').replace(/ \/>/g, '/>');
}

/** Gives `virtual:icon-shapes`: the shapes of the icons that the pages name, and of no other. */
export function iconShapes(): Plugin {
  return {
    name: 'icon-shapes',
    resolveId: (source) => (source === id ? `\0${id}` : undefined),
    async load(source) {
      if (source !== `\0${id}`) return undefined;
      const shapes = await Promise.all(iconNames.map(async (name) => [name, await iconShape(name)] as const));
      return `export const iconShapes = ${JSON.stringify(Object.fromEntries(shapes))};`;
    },
  };
}
