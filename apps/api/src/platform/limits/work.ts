import { Injectable } from '@nestjs/common';
import { processLimits } from '@cluster-commons/domain/kernel';
import { Turns } from './turns.ts';

/** The pages that this process makes and the operations that it answers at this moment. */
@Injectable()
export class Work extends Turns {
  constructor() {
    super(processLimits.work);
  }
}
