export { FileField } from './components/FileField.tsx';
export { FileList } from './components/FileList.tsx';
