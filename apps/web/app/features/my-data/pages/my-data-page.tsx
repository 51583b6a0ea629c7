import { MyDataDocument } from '../../../gql/index.ts';
import { SettingsFrame } from '../../../platform/frame/SettingsFrame.tsx';
import { definePage } from '../../../platform/pages/page.ts';
import { ExportSection } from '../components/ExportSection.tsx';
import { LeaveSection } from '../components/LeaveSection.tsx';

const page = definePage({ document: MyDataDocument, variables: () => ({}), needsSignIn: true });

export const loader = page.loader;

export default function MyDataPage() {
  const { myData } = page.use().data;
  return (
    <SettingsFrame>
      {myData && (
        <>
          <ExportSection copy={myData.export} />
          <LeaveSection mine={myData} />
        </>
      )}
    </SettingsFrame>
  );
}
