import { divisionsBySection, isDivision, sections } from '@cluster-commons/domain/taxonomies';
import { divisionLabels } from '@cluster-commons/messages/taxonomies/divisions';
import { sectionLabels } from '@cluster-commons/messages/taxonomies/sections';
import { useTexts } from './text-context.tsx';

/** The title of a division of ISIC; an unknown code stands for itself. */
export function useSectorLabel(): (code: string) => string {
  const { language } = useTexts();
  return (code) => (isDivision(code) ? divisionLabels[code][language] : code);
}

/** Every division of ISIC for a list that opens, under its section. */
export function SectorOptions() {
  const { language } = useTexts();
  return sections.map((section) => (
    <optgroup key={section} label={sectionLabels[section][language]}>
      {divisionsBySection[section].map((division) => (
        <option key={division} value={division}>
          {divisionLabels[division][language]}
        </option>
      ))}
    </optgroup>
  ));
}
