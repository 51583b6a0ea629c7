/** The six phases of the approach and the knowledge page that tells most of each. */
export const phases = [
  { id: 'selection', page: 'phases' },
  { id: 'trust', page: 'governance-and-trust' },
  { id: 'diagnostic', page: 'diagnostic-study' },
  { id: 'vision', page: 'vision-and-action-plan' },
  { id: 'implementation', page: 'phases' },
  { id: 'monitoring', page: 'monitoring-evaluation' },
] as const;
