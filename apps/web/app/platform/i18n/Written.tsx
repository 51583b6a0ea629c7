import { directionOfText, hasRightToLeft } from '@cluster-commons/domain/kernel';

/** The direction of what somebody wrote, where it takes more than its first letter to see it. */
const directionOfWritten = (written: string) => (hasRightToLeft(written) ? directionOfText(written) : undefined);

/** What somebody wrote, in the middle of a page of any language: it runs its own way. */
export function Written({ children, lang }: { children: string | null | undefined; lang?: string | null }) {
  return (
    <bdi lang={lang ?? undefined} dir={children ? directionOfWritten(children) : undefined}>
      {children}
    </bdi>
  );
}
