export { SecondFactorModule } from './second-factor.module.ts';
export { StopSecondFactor } from './stop-second-factor.ts';
