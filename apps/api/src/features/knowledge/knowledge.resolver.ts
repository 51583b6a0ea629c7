import { Args, Query, Resolver } from '@nestjs/graphql';
import type { PageSection } from '@cluster-commons/domain/knowledge';
import { CurrentRequest, Public } from '../../platform/auth/access.ts';
import type { RequestContext } from '../../platform/auth/request-context.ts';
import { Page, PageSectionEnum, PageSummary } from './page.model.ts';
import { PageQueries } from './page.queries.ts';

const language = 'Language, ISO 639-1; that of the request when not given. Missing translations fall back to English.';

@Resolver()
export class KnowledgeResolver {
  constructor(private readonly queries: PageQueries) {}

  @Public()
  @Query(() => Page, {
    nullable: true,
    description: 'A knowledge page by its part of the address; null when there is none.',
  })
  page(
    @CurrentRequest() request: RequestContext,
    @Args('slug', { description: 'Part of the address.' }) slug: string,
    @Args('lang', { type: () => String, nullable: true, description: language }) lang?: string | null,
  ): Promise<Page | null> {
    return this.queries.bySlug(slug, lang ?? request.language);
  }

  @Public()
  @Query(() => [PageSummary], { description: 'The pages of a section, in reading order.' })
  pages(
    @CurrentRequest() request: RequestContext,
    @Args('section', { type: () => PageSectionEnum, description: 'The section.' }) section: PageSection,
    @Args('lang', { type: () => String, nullable: true, description: language }) lang?: string | null,
  ): Promise<PageSummary[]> {
    return this.queries.section(section, lang ?? request.language);
  }
}
