export { ConsentSection } from './components/ConsentSection.tsx';
