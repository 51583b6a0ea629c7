export { BookmarkButton } from './components/BookmarkButton.tsx';
