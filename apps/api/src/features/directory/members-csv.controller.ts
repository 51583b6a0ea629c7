import { Controller, Get, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { DirectoryFilter } from '@cluster-commons/domain/directory';
import { isLanguage, type Problem, type RefusalCode } from '@cluster-commons/domain/kernel';
import { Public } from '../../platform/auth/access.ts';
import type { RequestContext } from '../../platform/auth/request-context.ts';
import { ApiError } from '../../platform/graphql/errors.ts';
import { describe } from '../../platform/graphql/payload.ts';
import { RequestContexts } from '../../platform/http/request-contexts.ts';
import { MemberSortEnum, type MemberSort } from './directory.model.ts';
import { ExportMembers } from './export-members.ts';

const statuses: Partial<Record<RefusalCode, number>> = {
  NOT_SIGNED_IN: 401,
  ACCOUNT_SUSPENDED: 403,
  NOT_ALLOWED: 403,
  RATE_LIMITED: 429,
};

/** `/members.csv`, with the same parameters as the page `/members`. */
@Public()
@Controller()
export class MembersCsvController {
  constructor(
    private readonly contexts: RequestContexts,
    private readonly members: ExportMembers,
  ) {}

  @Get('members.csv')
  async download(@Req() req: Request, @Res() res: Response): Promise<void> {
    const request = this.contexts.ofHttp(req, res);
    const member = await request.session();
    const { lang } = req.query;
    const chosen = isLanguage(lang) ? lang : member?.locale;
    const language = isLanguage(chosen) ? chosen : request.language;
    res.setHeader('Cache-Control', 'private, no-store');
    try {
      const asked = { filter: filterOf(req.query), sort: sortOf(req.query['sort']), language };
      const file = await this.members.run(request.viewer, asked);
      if (!file.ok) return refuse(req, res, request, file.problems[0]);
      const day = new Date().toISOString().slice(0, 10);
      res
        .type('text/csv')
        .setHeader('Content-Disposition', `attachment; filename="cluster-commons-members-${day}.csv"`);
      await file.value.writeTo(res);
    } catch (error) {
      if (isLeft(error)) return;
      if (!(error instanceof ApiError) || error.code !== 'RATE_LIMITED') throw error;
      res.setHeader('Retry-After', String(error.extensions['retryAfterSeconds'] ?? 60));
      refuse(req, res, request, { code: 'RATE_LIMITED', path: [] });
    }
  }
}

type Query = Request['query'];

const valuesOf = (query: Query, name: string): string[] =>
  [query[name]].flat().filter((value): value is string => typeof value === 'string' && value !== '');

const filterOf = (query: Query): DirectoryFilter => ({
  countries: valuesOf(query, 'country'),
  sectors: valuesOf(query, 'sector'),
  expertise: valuesOf(query, 'expertise'),
  languages: valuesOf(query, 'language'),
  clusters: valuesOf(query, 'cluster'),
  text: valuesOf(query, 'text').join(' '),
});

const sortOf = (value: unknown): MemberSort =>
  Object.entries(MemberSortEnum).find(([name]) => name === String(value).toUpperCase())?.[1] ?? 'name';

/** The reader went away before the end. */
const isLeft = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_STREAM_PREMATURE_CLOSE';

/** Says why in a sentence; a browser that is not signed in is taken to where it can be. */
function refuse(req: Request, res: Response, request: RequestContext, why: Problem | undefined): void {
  if (why?.code === 'NOT_SIGNED_IN' && req.headers.accept?.includes('text/html')) {
    res.redirect(303, `/sign-in?next=${encodeURIComponent(req.originalUrl)}`);
    return;
  }
  const { code = 'NOT_ALLOWED', ...rest } = why ?? { path: [] };
  res
    .status(statuses[code] ?? 400)
    .type('text/plain')
    .send(`${describe({ code, ...rest }, request).message}\n`);
}
