export { AuthorName } from './components/AuthorName.tsx';
export { useAuthorLine } from './components/author-line.ts';
