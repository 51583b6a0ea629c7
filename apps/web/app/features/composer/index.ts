export { ComposerField, type ComposerFieldProps } from './components/ComposerField.tsx';
export { composing } from './composing.ts';
export { Dock } from './components/Dock.tsx';
