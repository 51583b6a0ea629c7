import type { ReactNode } from 'react';
import type { FormState } from '../../../platform/forms/form-state.ts';
import { Notice } from '../../../ui/control/Notice.tsx';
import layout from '../../../ui/layout.module.css';

/** True where a form came back because the link of its mail holds no longer. */
export const hasLapsed = (cameBack: Pick<FormState, 'problems'> | undefined): boolean =>
  cameBack?.problems.some(({ code }) => code === 'TOKEN_INVALID') ?? false;

/** In place of the form of a link that holds no longer: what to do, and the way to another link. */
export function LapsedNotice({ text, children }: { text: ReactNode; children: ReactNode }) {
  return (
    <div className={layout.blocks}>
      <Notice tone="caution" icon="mail" role="alert">
        <p>{text}</p>
      </Notice>
      {children}
    </div>
  );
}
