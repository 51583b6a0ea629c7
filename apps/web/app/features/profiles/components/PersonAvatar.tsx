import { picturePath } from '@cluster-commons/paths';
import { Avatar } from '../../../ui/figure/Avatar.tsx';

interface PersonAvatarProps {
  person: { name: string; pictureId: string | null; isWithheld?: boolean };
  look?: 'large';
}

/** The picture of a person, or their initials; a tile without any for who is not named. */
export const PersonAvatar = ({ person: { name, pictureId, isWithheld = false }, look }: PersonAvatarProps) => (
  <Avatar
    name={name}
    look={look}
    isNobody={isWithheld}
    picture={pictureId === null ? null : picturePath(pictureId, look === 'large' ? 'large' : 'small')}
  />
);
