import { picturePath } from '@cluster-commons/paths';
import { Avatar } from '../../../ui/figure/Avatar.tsx';

interface PersonAvatarProps {
  person: { name: string; pictureId: string | null };
  look?: 'large';
}

/** The picture of a person, or their initials. */
export const PersonAvatar = ({ person: { name, pictureId }, look }: PersonAvatarProps) => (
  <Avatar
    name={name}
    look={look}
    picture={pictureId === null ? null : picturePath(pictureId, look === 'large' ? 'large' : 'small')}
  />
);
