export {
  checkNetwork,
  domainOf,
  isTrusted,
  networkId,
  networkLimits,
  networkPolicy,
  normaliseNetwork,
  signUpModes,
  type NetworkChanges,
  type NetworkSettings,
  type SignUpMode,
} from './network-settings.ts';
