import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';

/** The parameters of an address, as a page reads them from its own. */
export const Parameters = createParamDecorator(
  (_: unknown, context: ExecutionContext): URLSearchParams =>
    new URLSearchParams(context.switchToHttp().getRequest<Request>().originalUrl.split('?', 2)[1]),
);
