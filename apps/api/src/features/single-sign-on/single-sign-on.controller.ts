import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { PinoLogger } from 'nestjs-pino';
import type { RefusalCode } from '@cluster-commons/domain/kernel';
import { signInPath, withQuery } from '@cluster-commons/paths';
import { CurrentRequest, Public } from '../../platform/auth/access.ts';
import type { RequestContext } from '../../platform/auth/request-context.ts';
import { CONFIG } from '../../platform/config/config.module.ts';
import type { Config } from '../../platform/config/config.ts';
import { Parameters } from '../../platform/http/parameters.ts';
import { begunCookie, begunNoMore, readBegun, type Kept } from './begun-cookie.ts';
import { IdentityProvider } from './identity-provider.ts';
import { SignInFromElsewhere } from './sign-in-from-elsewhere.ts';

/** Signing in by another service: the way there, and the way back. A refusal is said on the page of signing in. */
@Public()
@Controller('auth')
export class SingleSignOnController {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly provider: IdentityProvider,
    private readonly signIn: SignInFromElsewhere,
    private readonly logger: PinoLogger,
  ) {}

  @Get('oidc')
  async begin(
    @CurrentRequest() request: RequestContext,
    @Parameters() parameters: URLSearchParams,
    @Res() res: Response,
  ): Promise<void> {
    const next = parameters.get('next');
    const begun = await this.provider.begin().catch((error: unknown) => this.failed(error));
    if (begun === null) return lead(res, refusedTo('PROVIDER_FAILED', next));
    request.setCookies.push(begunCookie(this.config, { ...begun.begun, next }, new Date()));
    lead(res, begun.address.href);
  }

  @Get('callback/oidc')
  async finish(@CurrentRequest() request: RequestContext, @Req() req: Request, @Res() res: Response): Promise<void> {
    const begun = readBegun(this.config, request.headers.cookie, new Date());
    request.setCookies.push(begunNoMore(this.config));
    lead(
      res,
      begun === null ? refusedTo('PROVIDER_FAILED', null) : await this.placeAfter(request, req.originalUrl, begun),
    );
  }

  private async placeAfter(request: RequestContext, answer: string, { next, ...begun }: Kept): Promise<string> {
    const person = await this.provider.finish(answer, begun).catch((error: unknown) => this.failed(error));
    if (person === null) return refusedTo('PROVIDER_FAILED', next);
    const outcome = await this.signIn.run(request, person);
    // The page of signing in knows where those who are signed in may be led.
    return outcome.ok ? signInPath(next) : refusedTo(outcome.problems[0]?.code ?? 'PROVIDER_FAILED', next);
  }

  /** The service is away, or is not what the settings say: operators learn why. */
  private failed(error: unknown): null {
    this.logger.error({ err: error }, 'another service failed');
    return null;
  }
}

const refusedTo = (problem: RefusalCode, next: string | null): string => withQuery(signInPath(), { next, problem });

/** Nobody keeps where one browser was led. */
function lead(res: Response, to: string): void {
  res.setHeader('Cache-Control', 'private, no-store');
  res.writeHead(303, { Location: to }).end();
}
