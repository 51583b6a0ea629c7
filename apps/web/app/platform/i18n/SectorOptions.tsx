import { divisionsBySection, isDivision, sections } from '@cluster-commons/domain/taxonomies';
import { useVocabulary } from './vocabulary.ts';

/** The title of a division of ISIC; an unknown code stands for itself. */
export function useSectorLabel(): (code: string) => string {
  const { divisions } = useVocabulary();
  return (code) => (isDivision(code) ? divisions[code] : code);
}

/** Every division of ISIC for a list that opens, under its section. */
export function SectorOptions() {
  const { divisions, sections: sectionNames } = useVocabulary();
  return sections.map((section) => (
    <optgroup key={section} label={sectionNames[section]}>
      {divisionsBySection[section].map((division) => (
        <option key={division} value={division}>
          {divisions[division]}
        </option>
      ))}
    </optgroup>
  ));
}
