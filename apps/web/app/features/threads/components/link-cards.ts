import { directionOf, type Language } from '@cluster-commons/domain/kernel';
import type { Translate } from '@cluster-commons/messages';
import type { LinkCard_CardFragment } from '../../../gql/index.ts';
import type { Labels } from '../../../platform/i18n/labels.ts';
import { kindNameOf } from './kind-name.ts';

interface Speaking {
  t: Translate;
  labels: Labels;
  language: Language;
}

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => signs[sign] ?? sign);

/** What a card says beside the name of what it is of. */
function factsOf({ kind, threadKind, clusterName, authorName, country, count }: LinkCard_CardFragment, say: Speaking) {
  const { t, labels } = say;
  const number = count ?? 0;
  const place = [...(country === null ? [] : [labels.country(country)])];
  if (kind === 'CLUSTER') return [t('cards.CLUSTER'), ...place, t('cards.members', { count: number })];
  if (kind === 'MEMBER') return [t('cards.MEMBER'), ...place];
  const [what = t('cards.THREAD')] = threadKind === null ? [] : kindNameOf(threadKind, t);
  return [what, clusterName ?? '', authorName ?? '', t('threads.postCount', { count: number })];
}

/** A paragraph in the place of the one that held the link, with the same link. */
function writtenCard(card: LinkCard_CardFragment, say: Speaking): string {
  const facts = factsOf(card, say).filter((fact) => fact !== '');
  const lang = card.lang === null ? '' : ` lang="${escaped(card.lang)}"`;
  return (
    `<p data-card lang="${say.language}" dir="${directionOf(say.language)}">` +
    `<a href="${escaped(card.href)}"><bdi${lang}>${escaped(card.name)}</bdi></a>` +
    `<small>${facts.map((fact) => `<bdi>${escaped(fact)}</bdi>`).join(' · ')}</small></p>`
  );
}

/** A text with cards in the place of links that stand alone, where there are cards for them. */
export const withCards = (html: string, cards: readonly LinkCard_CardFragment[], say: Speaking): string =>
  cards.reduce((text, card) => text.replaceAll(card.markup, () => writtenCard(card, say)), html);
