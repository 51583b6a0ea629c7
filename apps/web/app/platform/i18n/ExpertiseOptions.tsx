import { expertiseByGroup, expertiseGroups, isExpertise } from '@cluster-commons/domain/taxonomies';
import { useVocabulary } from './vocabulary.ts';

/** The name of a field of expertise; an unknown code stands for itself. */
export function useExpertiseLabel(): (code: string) => string {
  const { expertise } = useVocabulary();
  return (code) => (isExpertise(code) ? expertise[code] : code);
}

/** Every field of expertise for a list that opens, under its group. */
export function ExpertiseOptions() {
  const { expertise, expertiseGroups: groupNames } = useVocabulary();
  return expertiseGroups.map((group) => (
    <optgroup key={group} label={groupNames[group]}>
      {expertiseByGroup[group].map((code) => (
        <option key={code} value={code}>
          {expertise[code]}
        </option>
      ))}
    </optgroup>
  ));
}
