import { Injectable } from '@nestjs/common';

/** Knows whether the process has been asked to end. */
@Injectable()
export class Lifecycle {
  isDraining = false;
}
