import { dataPolicyPath, termsPath } from '@cluster-commons/paths';
import { Link } from '../../ui/Link.tsx';
import { Text } from '../i18n/Text.tsx';
import { Checkbox } from './fields.tsx';

/** What whoever joins agrees to. */
export const AgreesToTerms = () => (
  <Checkbox
    name="agreesToTerms"
    label={
      <Text
        id="terms.agree"
        components={{ terms: <Link to={termsPath()} />, policy: <Link to={dataPolicyPath()} /> }}
      />
    }
  />
);
