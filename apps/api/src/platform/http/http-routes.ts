import { Injectable, type Type } from '@nestjs/common';
import { PATH_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';

const segmentsOf = (path: string): string[] => path.split('/').filter((segment) => segment !== '');

/** The addresses beside GraphQL and pages, as the controllers of the features name them. */
@Injectable()
export class HttpRoutes {
  #routes: readonly (readonly string[])[] | null = null;
  #segments: ReadonlySet<string> | null = null;

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
  ) {}

  /** First segments of their paths. */
  get segments(): ReadonlySet<string> {
    this.#segments ??= new Set(this.routes.map(([first = '']) => first));
    return this.#segments;
  }

  /** Whether a controller answers there, or at an address above it. */
  has(path: string): boolean {
    const asked = segmentsOf(path);
    return this.routes.some(
      (route) =>
        route.length <= asked.length &&
        route.every((segment, index) => segment.startsWith(':') || segment === asked[index]),
    );
  }

  /** Each path by its segments, `:slug` for one that may be anything. */
  private get routes(): readonly (readonly string[])[] {
    this.#routes ??= this.discovery
      .getControllers()
      .map(({ metatype }) => metatype)
      .filter((controller): controller is Type => typeof controller === 'function')
      .flatMap((controller) => this.pathsOf(controller))
      .map(segmentsOf);
    return this.#routes;
  }

  private pathsOf(controller: Type): string[] {
    const prototype = controller.prototype as Record<string, object>;
    const pathOf = (of: object): string[] => [Reflect.getMetadata(PATH_METADATA, of) as string | string[]].flat();
    const handlers = this.scanner
      .getAllMethodNames(prototype)
      .map((name) => prototype[name])
      .filter((handler) => handler !== undefined && Reflect.hasMetadata(PATH_METADATA, handler)) as object[];
    return pathOf(controller).flatMap((base) =>
      handlers.flatMap((handler) => pathOf(handler).map((path) => `/${base}/${path}`)),
    );
  }
}
