import { Injectable } from '@nestjs/common';
import { allowances, checkText, done, failed, type MemberViewer, type Outcome } from '@cluster-commons/domain/kernel';
import { threadLimits } from '@cluster-commons/domain/threads';
import { termsLimits } from '@cluster-commons/domain/terms';
import { renderMarkdown } from '@cluster-commons/markdown';
import { RateLimits } from '../../platform/limits/rate-limits.ts';
import { NamedThings } from './named-things.ts';

interface Looked {
  body: string;
  isTerms?: boolean | null;
}

@Injectable()
export class PreviewMarkdown {
  constructor(
    private readonly limits: RateLimits,
    private readonly named: NamedThings,
  ) {}

  /** A text as safe HTML, as it would stand in a post or among the terms of the network; nothing is stored. */
  async run(viewer: MemberViewer, { body, isTerms }: Looked): Promise<Outcome<string>> {
    await this.limits.take(allowances.previewByMember, viewer.id);
    const problems = checkText(body, (isTerms ? termsLimits : threadLimits).body, 'input', 'body');
    if (problems.length > 0) return failed(...problems);
    return done(renderMarkdown(body, isTerms ? {} : { named: await this.named.of(viewer, body) }));
  }
}
