import { useLanguage, useWords } from '../i18n/language';
import { idsOf } from './schools';
import { useGaps, usePlaces, useRegions } from './useSchools';
import { WORDS } from './words';

/** The school that was pressed: its name, where it belongs, and whether it can raise an alarm. */
export function SelectedSchool({ id }: { id: string }) {
  const t = useWords(WORDS);
  const english = useLanguage() === 'en';
  const { places } = usePlaces();
  const regions = useRegions();
  const { gaps } = useGaps();
  const place = places.find((each) => each.id === id);
  const where = idsOf(place?.regionPath ?? '').flatMap((each) => {
    const region = regions.get(each);
    return region ? [(english && region.englishName) || region.name] : [];
  });
  const gap = gaps.get(id);
  if (!place) return null;
  return (
    <>
      <strong>{place.name}</strong> {where.join(' · ')}
      {gap && (
        <span className="badge warn">
          ▲ {t('gap')}
          {gap.overdue && ` · ${t('overdue')}`}
        </span>
      )}
    </>
  );
}
