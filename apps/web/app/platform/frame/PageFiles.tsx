import { useContext } from 'react';
import { scripts } from 'virtual:islands';
import { IslandContext } from '../islands/Island.tsx';
import { useViewer } from '../session/frame.ts';
import { useAssets } from './page-assets.ts';

/** The style of the page: inline on a first view, as links for browsers that have the files. */
export function PageStyle() {
  const { sheets, styles } = useAssets();
  return sheets.map((href) =>
    styles.isInline ? (
      <style key={href} dangerouslySetInnerHTML={{ __html: styles.inline(href) }} />
    ) : (
      <link key={href} rel="stylesheet" href={href} />
    ),
  );
}

/** What comes after the page can be read: the files of its style for the next page, and the script of members. */
export function PageScripts() {
  const { sheets, styles } = useAssets();
  const { files } = useContext(IslandContext);
  const viewer = useViewer();
  return (
    <>
      {/* As for paper they are fetched last and wait for nothing; the next page has them. */}
      {styles.isInline && sheets.map((href) => <link key={href} rel="stylesheet" href={href} media="print" />)}
      {viewer && (
        <>
          <script type="module" src={scripts['page']?.url} />
          {Array.from(files, (href) => (
            <link key={href} rel="modulepreload" href={href} fetchPriority="low" />
          ))}
        </>
      )}
    </>
  );
}

/** The script that a feature brings, on the pages that cannot do without it. */
export const FeatureScript = ({ name }: { name: string }) => <script type="module" src={scripts[name]?.url} />;
