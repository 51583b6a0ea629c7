/** A file that was chosen, on its way to the network. */
export interface ChosenFile {
  /** Tells it from the others of this form. */
  key: number;
  file: File;
  /** Known once there is room for it. */
  id: string | null;
  name: string;
  /** Bytes that are sent, and of these those that are there. */
  size: number;
  done: number;
  /**
   * `checking`: all of it is sent, and is looked at. `away`: the line is; it goes on when that is back. `refused`: the
   * reason says why.
   */
  state: 'sending' | 'checking' | 'paused' | 'away' | 'here' | 'refused';
  reason: string;
}

/** Whether a form that is sent now would be without it. */
export const isUnderWay = ({ state }: ChosenFile): boolean => state !== 'here' && state !== 'refused';

export const isPicture = ({ file, state }: ChosenFile): boolean =>
  state !== 'refused' && file.type.startsWith('image/');
