export { PushDevices } from './components/PushDevices.tsx';
