import { Injectable } from '@nestjs/common';
import { allowances, checkText, done, failed, type MemberViewer, type Outcome } from '@cluster-commons/domain/kernel';
import { threadLimits } from '@cluster-commons/domain/threads';
import { renderMarkdown } from '@cluster-commons/markdown';
import { RateLimits } from '../../platform/limits/rate-limits.ts';
import { NamedThings } from './named-things.ts';

@Injectable()
export class PreviewMarkdown {
  constructor(
    private readonly limits: RateLimits,
    private readonly named: NamedThings,
  ) {}

  /** A text as safe HTML, as it would stand in a post; nothing is stored. */
  async run(viewer: MemberViewer, { body }: { body: string }): Promise<Outcome<string>> {
    await this.limits.take(allowances.previewByMember, viewer.id);
    const problems = checkText(body, threadLimits.body, 'input', 'body');
    if (problems.length > 0) return failed(...problems);
    return done(renderMarkdown(body, { named: await this.named.of(viewer, body) }));
  }
}
