import type { components } from '@openapi/ledger';
import { useQuery } from '@tanstack/react-query';
import { ledgerApi, okAs } from '../api/client';
import { useLanguage, useWords } from '../i18n/language';
import { WORDS } from './words';

/** Schools near: what happens at one may concern the next. */
export function Neighbours({ schoolId }: { schoolId: string }) {
  const t = useWords(WORDS);
  const english = useLanguage() === 'en';
  const { data } = useQuery({
    queryKey: ['neighbours', schoolId],
    staleTime: 10 * 60_000,
    queryFn: async ({ signal }) =>
      okAs<components['schemas']['Neighbours']>(
        ledgerApi.GET('/api/v1/schools/{id}/neighbours', { params: { path: { id: schoolId } }, signal }),
      ),
  });
  const near = data?.items ?? [];
  if (near.length === 0) return null;
  return (
    <section aria-label={t('neighbours')} data-testid="neighbours">
      <h2>{t('neighbours')}</h2>
      <ul>
        {near.map((school) => (
          <li key={school.id}>
            {(english && school.englishName) || school.name} · {metres(school.metres ?? 0)}
          </li>
        ))}
      </ul>
    </section>
  );
}

const metres = (far: number): string => (far < 1000 ? `${far} m` : `${(far / 1000).toFixed(1)} km`);
