export { ConnectForm } from './components/ConnectForm.tsx';
