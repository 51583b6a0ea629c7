export { ModeratorTools } from './components/ModeratorTools.tsx';
export { PostModeration } from './components/PostModeration.tsx';
