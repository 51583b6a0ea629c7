export { AuthorName } from './components/AuthorName.tsx';
export { AuthorLine } from './components/AuthorLine.tsx';
export { PersonAvatar } from './components/PersonAvatar.tsx';
