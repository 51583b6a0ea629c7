import { Injectable, type Type } from '@nestjs/common';
import { PATH_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';

/** The addresses beside GraphQL and pages, as the controllers of the features name them. */
@Injectable()
export class HttpRoutes {
  #segments: ReadonlySet<string> | null = null;

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
  ) {}

  /** First segments of their paths. */
  get segments(): ReadonlySet<string> {
    this.#segments ??= new Set(
      this.discovery
        .getControllers()
        .map(({ metatype }) => metatype)
        .filter((controller): controller is Type => typeof controller === 'function')
        .flatMap((controller) => this.pathsOf(controller))
        .map((path) => path.split('/').find((segment) => segment !== '') ?? ''),
    );
    return this.#segments;
  }

  has(path: string): boolean {
    return this.segments.has(path.split('/', 2)[1] ?? '');
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
