import type { AuthorLine_AuthorFragment } from '../../../gql/index.ts';
import { useFormat } from '../../../platform/i18n/format.ts';
import { useLabels } from '../../../platform/i18n/labels.ts';

type Described = Pick<AuthorLine_AuthorFragment, 'headline' | 'country'>;

/** What a person does and where, in a line; empty when neither is known. */
export function useAuthorLine({ headline, country }: Described): string {
  const format = useFormat();
  const labels = useLabels();
  return format.list([headline ?? '', country === null ? '' : labels.country(country)].filter((part) => part !== ''));
}
