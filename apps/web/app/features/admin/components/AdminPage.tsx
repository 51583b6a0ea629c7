import type { ReactNode } from 'react';
import frame from '../../../platform/frame/frame.module.css';
import { PageHead } from '../../../platform/head/PageHead.tsx';
import { useText } from '../../../platform/i18n/text-context.tsx';
import { useFrame } from '../../../platform/session/frame.ts';
import { Link } from '../../../ui/Link.tsx';
import layout from '../../../ui/layout.module.css';
import text from '../../../ui/text.module.css';
import { adminParts } from '../parts.ts';

interface AdminPageProps {
  title: string;
  lead?: ReactNode;
  children: ReactNode;
}

/** A page of administration, under the menu of those parts that its reader has a right to. */
export function AdminPage({ title, lead, children }: AdminPageProps) {
  const t = useText();
  const { viewer, pathname } = useFrame();
  const parts = adminParts.filter(({ right }) => viewer?.rights.includes(right));
  return (
    <>
      <PageHead title={title} isPrivate />
      <nav className={frame.places} aria-label={t('admin.title')}>
        {parts.map(({ path, title: name }) => (
          <Link
            key={path}
            to={path}
            aria-current={pathname === path ? 'page' : pathname.startsWith(`${path}/`) ? 'true' : undefined}
          >
            {t(name)}
          </Link>
        ))}
      </nav>
      <header className={layout.head}>
        <h1>{title}</h1>
        {lead !== undefined && <p className={text.lead}>{lead}</p>}
      </header>
      {children}
    </>
  );
}
