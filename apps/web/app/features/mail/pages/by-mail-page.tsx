import { clusterByMailPath, clusterPath, clustersPath } from '@cluster-commons/paths';
import { clsx } from 'clsx';
import { ByMailPageDocument, type ByMailPageQuery } from '../../../gql/index.ts';
import { notFound } from '../../../platform/errors/failures.ts';
import { NetworkPlaces } from '../../../platform/frame/NetworkPlaces.tsx';
import { PageHead } from '../../../platform/head/PageHead.tsx';
import { ClusterName } from '../../../platform/i18n/ClusterName.tsx';
import { Moment } from '../../../platform/i18n/Moment.tsx';
import { Text } from '../../../platform/i18n/Text.tsx';
import { useText } from '../../../platform/i18n/text-context.tsx';
import { definePage } from '../../../platform/pages/page.ts';
import { redirect } from '../../../platform/routing/routing.ts';
import { Notice } from '../../../ui/control/Notice.tsx';
import layout from '../../../ui/layout.module.css';
import { Link } from '../../../ui/Link.tsx';
import text from '../../../ui/text.module.css';
import { MakeAddressForm } from '../MakeAddressForm.tsx';

type PageCluster = NonNullable<ByMailPageQuery['cluster']>;

const page = definePage({
  document: ByMailPageDocument,
  variables: ({ params }) => ({ slug: params.slug ?? '' }),
  check: ({ cluster }, { params, url }) => {
    if (!cluster) throw notFound();
    if (cluster.slug !== params.slug) throw redirect(`${clusterByMailPath(cluster.slug)}${url.search}`, 301);
  },
  needsSignIn: true,
});

export const loader = page.loader;

/** How one begins discussions of a cluster by mail, with the address for it. */
export default function ByMailPage() {
  const t = useText();
  const { cluster } = page.use().data;
  if (!cluster) throw notFound();
  return (
    <div className={clsx(layout.narrow, layout.blocks)}>
      <PageHead title={t('mailBegun.title')} isPrivate />
      <NetworkPlaces current="clusters" />
      <header className={layout.stack}>
        <p className={text.muted}>
          <Link to={clustersPath}>{t('clusters.title')}</Link>
          {' / '}
          <Link to={clusterPath(cluster.slug)}>
            <ClusterName name={cluster.name} />
          </Link>
        </p>
        <h1>{t('mailBegun.title')}</h1>
      </header>
      {cluster.writingAddress === null ? (
        <Notice>
          <p>{t('mailBegun.notHere')}</p>
        </Notice>
      ) : (
        <Address cluster={cluster} written={cluster.writingAddress} />
      )}
    </div>
  );
}

function Address({
  cluster: { id, slug, name },
  written: { address, endsAt },
}: {
  cluster: PageCluster;
  written: NonNullable<PageCluster['writingAddress']>;
}) {
  const t = useText();
  const values = { clusterId: id, slug };
  const cluster = <ClusterName name={name} />;
  return (
    <div id="writing-address" className={layout.blocks} data-part>
      <section className={layout.stack}>
        <p>
          <Text id={address === null ? 'mailBegun.none' : 'mailBegun.lead'} values={{ cluster }} />
        </p>
        {address === null ? (
          <MakeAddressForm values={values} />
        ) : (
          <>
            <p>
              <b>{t('mailBegun.address')}</b>
              <br />
              <a href={`mailto:${address}`} dir="ltr">
                {address}
              </a>
            </p>
            {endsAt !== null && (
              <p className={text.muted}>
                <Text id="mailBegun.until" values={{ date: <Moment at={endsAt} style="date" /> }} />
              </p>
            )}
          </>
        )}
      </section>
      <section className={layout.stack}>
        <h2>{t('mailBegun.how')}</h2>
        <ul>
          <li>{t('mailBegun.howTitle')}</li>
          <li>{t('mailBegun.howText')}</li>
          <li>{t('mailBegun.howAnswer')}</li>
        </ul>
      </section>
      {address !== null && (
        <section className={layout.stack}>
          <p>{t('mailBegun.anotherText')}</p>
          <MakeAddressForm values={values} isAnother />
        </section>
      )}
    </div>
  );
}
