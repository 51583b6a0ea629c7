export { PostReactions } from './components/PostReactions.tsx';
