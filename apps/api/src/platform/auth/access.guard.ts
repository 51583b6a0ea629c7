import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { GqlExecutionContext, type GqlContextType } from '@nestjs/graphql';
import { isSignedIn, isStaff } from '@cluster-commons/domain/kernel';
import { ApiError } from '../graphql/errors.ts';
import { ACCESS, type Access } from './access.ts';
import type { RequestContext } from './request-context.ts';

/** Answers "who may call this"; "may they do it to that" is the policy's. An operation without a decorator is closed. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const access = this.reflector.getAllAndOverride<Access | undefined>(ACCESS, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (context.getType<GqlContextType>() !== 'graphql') return access === 'public';
    if (access === undefined) throw new ApiError('FORBIDDEN');

    const request = GqlExecutionContext.create(context).getContext<RequestContext>();
    await request.session();
    if (access === 'public') return true;
    if (!isSignedIn(request.viewer)) throw new ApiError('UNAUTHENTICATED');
    if (request.viewer.isSuspended) throw new ApiError('FORBIDDEN');
    if (access === 'staff' && !isStaff(request.viewer)) throw new ApiError('FORBIDDEN');
    return true;
  }
}
