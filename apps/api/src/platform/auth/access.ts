import { applyDecorators, SetMetadata, createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { Extensions, GqlExecutionContext, type GqlContextType } from '@nestjs/graphql';
import type { MemberViewer, Viewer } from '@cluster-commons/domain/kernel';
import { carriedContext, type RequestContext } from './request-context.ts';

export const WITHOUT_SESSION = Symbol('WithoutSession');

export type Access = 'public' | 'signed-in' | 'staff';
export const ACCESS = Symbol('Access');

/** What the guard reads, and what the schema tells of an operation. */
const may = (who: Access): MethodDecorator & ClassDecorator =>
  applyDecorators(SetMetadata(ACCESS, who), Extensions({ access: who }));

/** Anyone may ask; the policy may still withhold. */
export const Public = (): MethodDecorator & ClassDecorator => may('public');

/** Members only, not suspended ones. */
export const SignedIn = (): MethodDecorator & ClassDecorator => may('signed-in');

/**
 * Moderators, programme managers and administrators only.
 * @public one of the three decorators that an operation may carry
 */
export const StaffOnly = (): MethodDecorator & ClassDecorator => may('staff');

export const FRESH_PROOF = Symbol('FreshProof');

/**
 * Asks whoever calls to have shown just now who they are: by the second factor, or without one by their password. Stands
 * beside `@SignedIn()` or `@StaffOnly()`; refused with PROOF_NEEDED, after which `prove` lets it be called again.
 */
export const FreshProof = (): MethodDecorator & ClassDecorator =>
  applyDecorators(SetMetadata(FRESH_PROOF, true), Extensions({ asksForProof: true }));

/** Answers without reading the session: what operators ask has to work while the database is away. */
export const WithoutSession = (): ClassDecorator => SetMetadata(WITHOUT_SESSION, true);

/** The request that an operation or a route is called in. */
export const contextOf = (context: ExecutionContext): RequestContext =>
  context.getType<GqlContextType>() === 'graphql'
    ? GqlExecutionContext.create(context).getContext<RequestContext>()
    : carriedContext(context.switchToHttp().getRequest<object>());

/** Who asks; under `@SignedIn()` always a member. */
export const CurrentViewer = createParamDecorator(
  (_: unknown, context: ExecutionContext): Viewer | MemberViewer => contextOf(context).viewer,
);

/** The request itself: cookies, language, client address. */
export const CurrentRequest = createParamDecorator((_: unknown, context: ExecutionContext): RequestContext =>
  contextOf(context),
);
