import { pictureFormats, pictureSizes, sizeNames } from '@cluster-commons/domain/files';
import { localeOf } from '@cluster-commons/messages/locales';
import { filePath, picturePath } from '@cluster-commons/paths';
import type { FileList_FileFragment } from '../../../gql/index.ts';
import { useText, useTexts } from '../../../platform/i18n/text-context.tsx';
import { Icon } from '../../../ui/icon/Icon.tsx';
import text from '../../../ui/text.module.css';
import { sizeText } from '../size-text.ts';
import styles from '../files.module.css';

type File = FileList_FileFragment;

/** Pictures and documents under what somebody wrote; nothing where there are none. */
export function FileList({ files }: { files: readonly File[] }) {
  const t = useText();
  if (files.length === 0) return null;
  const isShown = (file: File): boolean => file.state === 'READY' && file.kind === 'PICTURE';
  const pictures = files.filter(isShown);
  const others = files.filter((file) => !isShown(file));
  return (
    <ul className={styles.files} aria-label={t('files.under')}>
      {[...pictures, ...others].map((file) => (
        <li key={file.id} className={isShown(file) ? styles.picture : undefined}>
          {isShown(file) ? <Picture file={file} /> : <Document file={file} />}
        </li>
      ))}
    </ul>
  );
}

/** Pixels of a copy: each fits into the box of its size, and none is larger than the picture. */
function copiesOf({ width, height }: { width: number; height: number }) {
  const longer = Math.max(width, height);
  const copies = sizeNames.map((size) => {
    const scale = Math.min(1, pictureSizes.post[size] / longer);
    return { size, width: Math.round(width * scale) };
  });
  return copies.filter((copy, index) => copies.findIndex((other) => other.width === copy.width) === index);
}

/** Its room is kept before it is here; the largest copy is one press away. */
function Picture({ file }: { file: File }) {
  const t = useText();
  const [width, height] = [file.width ?? 1, file.height ?? 1];
  const copies = copiesOf({ width, height });
  const sourcesIn = (format: (typeof pictureFormats)[number]): string =>
    copies.map((copy) => `${picturePath(file.id, copy.size, format)} ${copy.width}w`).join(', ');
  const sizes = '(min-width: 45em) 42rem, 100vw';
  return (
    <a href={picturePath(file.id, 'large')}>
      <picture>
        <source type="image/avif" srcSet={sourcesIn('avif')} sizes={sizes} />
        <img
          src={picturePath(file.id, 'small')}
          srcSet={sourcesIn('webp')}
          sizes={sizes}
          width={width}
          height={height}
          alt={file.alt || t('files.pictureNamed', { name: file.name })}
          loading="lazy"
          decoding="async"
        />
      </picture>
    </a>
  );
}

/** What it is and how large, before anything is loaded. */
function Document({ file }: { file: File }) {
  const t = useText();
  const { language } = useTexts();
  if (file.state !== 'READY') {
    return (
      <>
        <bdi>{file.name}</bdi>{' '}
        <span className={text.muted}>{t(file.state === 'REFUSED' ? 'files.notKept' : 'files.waiting')}</span>
      </>
    );
  }
  return (
    <>
      <a href={filePath(file)}>
        <Icon name="download" /> <bdi>{file.name}</bdi>
      </a>{' '}
      <span className={text.muted}>
        {t('files.what', { type: typeOf(file.mediaType), size: sizeText(file.bytes, localeOf[language]) })}
      </span>
    </>
  );
}

/** What a media type is called, as its words are chosen by. */
function typeOf(mediaType: string): string {
  if (mediaType === 'application/pdf') return 'pdf';
  if (mediaType === 'text/csv') return 'csv';
  if (mediaType.startsWith('text/')) return 'plain';
  const isOffice = mediaType.includes('openxmlformats');
  if (mediaType.includes('sheet')) return isOffice ? 'excel' : 'spreadsheet';
  if (mediaType.includes('presentation')) return isOffice ? 'powerpoint' : 'presentation';
  return isOffice ? 'word' : 'text';
}
