import { defaultLanguage, type Language } from '@cluster-commons/domain/kernel';
import { useFrame } from '../session/frame.ts';

interface PageHeadProps {
  /** The name of the network where it is not given: its start page. */
  title?: string;
  description?: string;
  /** The parameters of the address that make another page; `lang` is added here. */
  parameters?: Readonly<Record<string, string | number | undefined>>;
  type?: 'website' | 'article' | 'profile';
  /** Pages that search engines should leave out. */
  isPrivate?: boolean;
  /** Path of the feed that holds what is new here. */
  feed?: string;
}

const localeName: Readonly<Record<Language, string>> = { en: 'en_GB', fr: 'fr_FR', es: 'es_ES', ar: 'ar_AR' };

const addressIn = (base: string, parameters: NonNullable<PageHeadProps['parameters']>, language: Language): string => {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) if (value !== undefined) query.set(name, String(value));
  if (language !== defaultLanguage) query.set('lang', language);
  const text = query.toString();
  return text === '' ? base : `${base}?${text}`;
};

/** Title, description, canonical address, other languages and the preview for social networks. */
export function PageHead({
  title,
  description,
  parameters = {},
  type = 'website',
  isPrivate = false,
  feed,
}: PageHeadProps) {
  const { publicUrl, language, pathname, network } = useFrame();
  const address = (inLanguage: Language) => addressIn(publicUrl + pathname, parameters, inLanguage);
  const shown = title ?? network.name;
  return (
    <>
      <title>{title === undefined ? network.name : `${title} – ${network.name}`}</title>
      {description && <meta name="description" content={description} />}
      {isPrivate ? (
        <meta name="robots" content="noindex" />
      ) : (
        <>
          {feed !== undefined && <link rel="alternate" type="application/atom+xml" title={shown} href={feed} />}
          <link rel="canonical" href={address(language)} />
          {network.languages.map((other) => (
            <link key={other} rel="alternate" hrefLang={other} href={address(other)} />
          ))}
          <link rel="alternate" hrefLang="x-default" href={address(defaultLanguage)} />
          <meta property="og:title" content={shown} />
          {description && <meta property="og:description" content={description} />}
          <meta property="og:type" content={type} />
          <meta property="og:url" content={address(language)} />
          <meta property="og:site_name" content={network.name} />
          <meta property="og:locale" content={localeName[language]} />
          <meta name="twitter:card" content="summary" />
        </>
      )}
    </>
  );
}
