import { myDataPath } from '@cluster-commons/paths';
import { LeaveNetworkDocument, RequestDataExportDocument, StayInNetworkDocument } from '../../gql/index.ts';
import { defineAct } from '../../platform/acts/act.ts';
import { isOn } from '../../platform/acts/field-readers.ts';
import { ExportForm } from './components/ExportForm.tsx';
import { LeaveForm } from './components/LeaveForm.tsx';
import { StayForm } from './components/StayForm.tsx';

const leaveNetwork = defineAct({
  name: 'leaveNetwork',
  title: 'myData.leave',
  Form: LeaveForm,
  document: LeaveNetworkDocument,
  input: { keepsWritings: isOn },
  labels: { keepsWritings: 'myData.whatHappens' },
  done: () => ({ say: { id: 'myData.said.leaving', undo: { act: 'stayInNetwork', fields: {} } }, to: myDataPath }),
});

const stayInNetwork = defineAct({
  name: 'stayInNetwork',
  title: 'myData.stay',
  Form: StayForm,
  document: StayInNetworkDocument,
  input: null,
  done: () => ({ say: { id: 'myData.said.stays' }, to: myDataPath }),
});

const requestDataExport = defineAct({
  name: 'requestDataExport',
  title: 'myData.export.title',
  Form: ExportForm,
  document: RequestDataExportDocument,
  input: null,
  done: () => ({ say: { id: 'myData.said.exporting' }, to: myDataPath }),
});

export const acts = [requestDataExport, leaveNetwork, stayInNetwork];
