export { PollBox } from './components/PollBox.tsx';
