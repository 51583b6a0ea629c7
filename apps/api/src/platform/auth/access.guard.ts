import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { GqlContextType } from '@nestjs/graphql';
import { isFreshProof } from '@cluster-commons/domain/accounts';
import { isSignedIn, isStaff, problem } from '@cluster-commons/domain/kernel';
import { ApiError } from '../graphql/errors.ts';
import { RequestRefused } from '../http/request-refused.ts';
import { ACCESS, contextOf, FRESH_PROOF, WITHOUT_SESSION, type Access } from './access.ts';

/** Answers "who may call this"; "may they do it to that" is the policy's. Without a decorator it is refused. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const access = this.reflector.getAllAndOverride<Access | undefined>(ACCESS, [
      context.getHandler(),
      context.getClass(),
    ]);
    const isRoute = context.getType<GqlContextType>() !== 'graphql';
    if (access === undefined) throw new ApiError('FORBIDDEN');
    if (isRoute && this.reflector.get<boolean | undefined>(WITHOUT_SESSION, context.getClass())) return true;

    const request = contextOf(context);
    const member = await request.session();
    if (access === 'public') return true;
    if (member === null || !isSignedIn(request.viewer)) throw new ApiError('UNAUTHENTICATED');
    if (request.viewer.isSuspended) {
      throw isRoute ? new RequestRefused(problem('ACCOUNT_SUSPENDED')) : new ApiError('FORBIDDEN');
    }
    if (access === 'staff' && !isStaff(request.viewer)) throw new ApiError('FORBIDDEN');
    const asksForProof = this.reflector.getAllAndOverride<boolean | undefined>(FRESH_PROOF, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (asksForProof && !isFreshProof(member, new Date())) throw new ApiError('PROOF_NEEDED');
    return true;
  }
}
