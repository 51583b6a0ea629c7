import type { ActPage } from '../../platform/acts/act-route.tsx';
import { updateProfile } from './acts.ts';
import { ProfileForm } from './components/ProfileForm.tsx';
import { editProfilePage } from './edit-profile.ts';

/** The acts of members on their own profile. */
export const profileActs: readonly ActPage[] = [{ act: updateProfile, Form: ProfileForm, page: editProfilePage }];
