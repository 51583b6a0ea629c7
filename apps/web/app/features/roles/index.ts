export { ClusterModeratorForm } from './components/ClusterModeratorForm.tsx';
export { RoleForm } from './components/RoleForm.tsx';
