export {
  checkNetwork,
  domainOf,
  isTrusted,
  networkId,
  networkLimits,
  networkPolicy,
  normaliseNetwork,
  signUpDecision,
  signUpModes,
  type NetworkChanges,
  type NetworkSettings,
  type SignUpMode,
} from './network-settings.ts';
