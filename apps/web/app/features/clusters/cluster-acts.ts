import { JoinClusterDocument, LeaveClusterDocument } from '../../gql/index.ts';
import { outcomeOf, type Perform } from '../../platform/forms/form-action.ts';
import { textOf } from '../../platform/forms/form-state.ts';

const join: Perform = async (act) => {
  const result = await act.run(JoinClusterDocument, { input: { clusterId: textOf(act.form, 'clusterId') } });
  return outcomeOf(
    act,
    result,
    (data) => data.joinCluster,
    () => ({ to: act.url.pathname }),
  );
};

const leave: Perform = async (act) => {
  const result = await act.run(LeaveClusterDocument, { input: { clusterId: textOf(act.form, 'clusterId') } });
  return outcomeOf(
    act,
    result,
    (data) => data.leaveCluster,
    () => ({ to: act.url.pathname }),
  );
};

export const clusterActs = { join, leave };
