import { Module, type OnModuleInit } from '@nestjs/common';
import { PageVersions } from '../../platform/web/page-versions.ts';
import { AgreeToTerms } from './agree-to-terms.ts';
import { PublishTerms } from './publish-terms.ts';
import { TermsQueries } from './terms.queries.ts';
import { TermsResolver } from './terms.resolver.ts';

@Module({ providers: [TermsQueries, AgreeToTerms, PublishTerms, TermsResolver], exports: [TermsQueries] })
export class TermsModule implements OnModuleInit {
  constructor(
    private readonly versions: PageVersions,
    private readonly queries: TermsQueries,
  ) {}

  onModuleInit(): void {
    const page = (path: RegExp, kind: 'rules' | 'terms' | 'data_policy') =>
      this.versions.register({ path, query: ['version'], maxAge: 0, version: () => this.queries.version(kind) });
    page(/^\/rules$/, 'rules');
    page(/^\/terms$/, 'terms');
    page(/^\/privacy$/, 'data_policy');
  }
}
