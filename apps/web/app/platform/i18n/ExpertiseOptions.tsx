import { expertiseByGroup, expertiseGroups, isExpertise } from '@cluster-commons/domain/taxonomies';
import { expertiseGroupLabels } from '@cluster-commons/messages/taxonomies/expertise-groups';
import { expertiseLabels } from '@cluster-commons/messages/taxonomies/expertise';
import { useTexts } from './text-context.tsx';

/** The name of a field of expertise; an unknown code stands for itself. */
export function useExpertiseLabel(): (code: string) => string {
  const { language } = useTexts();
  return (code) => (isExpertise(code) ? expertiseLabels[code][language] : code);
}

/** Every field of expertise for a list that opens, under its group. */
export function ExpertiseOptions() {
  const { language } = useTexts();
  return expertiseGroups.map((group) => (
    <optgroup key={group} label={expertiseGroupLabels[group][language]}>
      {expertiseByGroup[group].map((code) => (
        <option key={code} value={code}>
          {expertiseLabels[code][language]}
        </option>
      ))}
    </optgroup>
  ));
}
