import { Module } from '@nestjs/common';
import { RoleMails } from './role-mails.ts';

/** What the worker does for roles. */
@Module({ providers: [RoleMails] })
export class RolesWorkerModule {}
