import type { AuthorLine_AuthorFragment } from '../../../gql/index.ts';
import { useLabels } from '../../../platform/i18n/labels.ts';
import { Parts } from '../../../platform/i18n/Parts.tsx';
import text from '../../../ui/text.module.css';

type Described = Pick<AuthorLine_AuthorFragment, 'headline' | 'country'>;

/** What a person does and where, in a line; nothing when neither is known. */
export function AuthorLine({ author: { headline, country } }: { author: Described }) {
  const labels = useLabels();
  if (!headline && country === null) return null;
  return (
    <p className={text.muted}>
      <Parts of={[headline, country === null ? null : labels.country(country)]} />
    </p>
  );
}
