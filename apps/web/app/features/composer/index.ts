export { ComposerField, type ComposerFieldProps } from './components/ComposerField.tsx';
export { SectionWriting } from './components/SectionWriting.tsx';
export { TagField } from './components/TagField.tsx';
export { tagsAsTyped, writtenTags } from './written-tags.ts';
export { composing } from './composing.ts';
export { Dock } from './components/Dock.tsx';
