import type { ReactNode } from 'react';
import { NetworkPlaces } from '../../../platform/frame/NetworkPlaces.tsx';
import { PageHead } from '../../../platform/head/PageHead.tsx';
import { useText } from '../../../platform/i18n/text-context.tsx';
import { Cell, ColumnHead, Table, TableRow } from '../../../ui/figure/Table.tsx';
import layout from '../../../ui/layout.module.css';
import prose from '../../../ui/prose.module.css';
import styles from '../components/composer.module.css';

/** How a text is formatted: what is typed, beside what it gives. */
export default function WritingPage() {
  const t = useText();
  return (
    <>
      <PageHead title={t('composer.help')} description={t('composer.helpLead')} />
      <NetworkPlaces />
      <header className={`${layout.head} ${layout.stack}`}>
        <h1>{t('composer.help')}</h1>
        <p>{t('composer.helpLead')}</p>
      </header>
      <Table label={t('composer.help')}>
        <thead>
          <TableRow>
            <ColumnHead>{t('composer.helpTyped')}</ColumnHead>
            <ColumnHead>{t('composer.helpShown')}</ColumnHead>
          </TableRow>
        </thead>
        <tbody>
          <Samples />
        </tbody>
      </Table>
    </>
  );
}

function Samples() {
  const t = useText();
  const [good, heading, link, quote] = (['bold', 'heading', 'link', 'quote'] as const).map((name) =>
    t(`composer.sample.${name}`),
  );
  const [first, second] = [t('composer.sample.first'), t('composer.sample.second')];
  const [yarn, price] = [t('composer.sample.yarn'), t('composer.sample.price')];
  return (
    <>
      <Sample typed={`**${good}**`} shown={<strong>{good}</strong>} />
      <Sample typed={`_${good}_`} shown={<em>{good}</em>} />
      <Sample
        typed={`[${link}](https://example.org/42)`}
        shown={
          <a href="https://example.org/42" rel="nofollow">
            {link}
          </a>
        }
      />
      <Sample typed={`## ${heading}`} shown={<strong>{heading}</strong>} />
      <Sample typed={`> ${quote}`} shown={<blockquote>{quote}</blockquote>} />
      <Sample typed={`- ${first}\n- ${second}`} shown={<ul>{items(first, second)}</ul>} />
      <Sample typed={`1. ${first}\n2. ${second}`} shown={<ol>{items(first, second)}</ol>} />
      <Sample
        typed={`| ${yarn} | ${price} |\n| --- | --- |\n| ${first} | 12 |`}
        shown={
          <table>
            <thead>
              <tr>
                <th>{yarn}</th>
                <th>{price}</th>
              </tr>
            </thead>
            <tbody>
              <tr>
                <td>{first}</td>
                <td>12</td>
              </tr>
            </tbody>
          </table>
        }
      />
    </>
  );
}

const items = (...texts: string[]): ReactNode => texts.map((each) => <li key={each}>{each}</li>);

function Sample({ typed, shown }: { typed: string; shown: ReactNode }) {
  return (
    <TableRow>
      <Cell>
        <code className={styles.typed} dir="auto">
          {typed}
        </code>
      </Cell>
      <Cell>
        <div className={prose.prose}>{shown}</div>
      </Cell>
    </TableRow>
  );
}
