import { SetMetadata, createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import type { MemberViewer, Viewer } from '@cluster-commons/domain/kernel';
import type { RequestContext } from './request-context.ts';

export type Access = 'public' | 'signed-in' | 'staff';
export const ACCESS = Symbol('Access');

/** Anyone may ask; the policy may still withhold. */
export const Public = (): MethodDecorator & ClassDecorator => SetMetadata(ACCESS, 'public' satisfies Access);

/** Members only, not suspended ones. */
export const SignedIn = (): MethodDecorator & ClassDecorator => SetMetadata(ACCESS, 'signed-in' satisfies Access);

/**
 * Moderators, programme managers and administrators only.
 * @public one of the three decorators that an operation may carry
 */
export const StaffOnly = (): MethodDecorator & ClassDecorator => SetMetadata(ACCESS, 'staff' satisfies Access);

const contextOf = (context: ExecutionContext): RequestContext =>
  GqlExecutionContext.create(context).getContext<RequestContext>();

/** Who asks; under `@SignedIn()` always a member. */
export const CurrentViewer = createParamDecorator(
  (_: unknown, context: ExecutionContext): Viewer | MemberViewer => contextOf(context).viewer,
);

/** The request itself: cookies, language, client address. */
export const CurrentRequest = createParamDecorator((_: unknown, context: ExecutionContext): RequestContext =>
  contextOf(context),
);
