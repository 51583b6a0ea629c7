import { Injectable } from '@nestjs/common';
import { integer } from '../database/columns.ts';
import { StandbyDatabase, statement } from '../database/database.ts';

const epochNow = statement('public_epoch', 'select epoch from public_epoch', { epoch: integer() });

/** The count of takedowns: lists that are a few seconds old are dropped at once when it grows. */
@Injectable()
export class PublicEpoch {
  constructor(private readonly database: StandbyDatabase) {}

  async now(): Promise<string> {
    const row = await this.database.one(epochNow, []);
    return String(row?.epoch ?? 0);
  }
}
