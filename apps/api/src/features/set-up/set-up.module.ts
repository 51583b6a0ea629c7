import { Module } from '@nestjs/common';
import { NetworkModule } from '../network/index.ts';
import { SetUpNetwork } from './set-up-network.ts';
import { SetUpResolver } from './set-up.resolver.ts';

@Module({ imports: [NetworkModule], providers: [SetUpNetwork, SetUpResolver] })
export class SetUpModule {}
