export { PostReactions } from './components/PostReactions.tsx';
export { ReactionButtons } from './components/ReactionButtons.tsx';
