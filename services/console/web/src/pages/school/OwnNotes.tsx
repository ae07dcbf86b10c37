import type { components } from '@openapi/incident';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { incidentApi, okAs, type PageOf } from '../../api/client';
import { useWords } from '../../i18n/language';
import { NoteForm } from '../../incident/NoteForm';
import { Moment } from '../../time/Moment';
import { WORDS } from './words';
import '../../incident/incident.css';

const EVERY_MS = 5_000;

/** What the school has told the police of its alarm beyond the press, and what it can add. */
export function OwnNotes({ incidentId }: { incidentId: string }) {
  const t = useWords(WORDS);
  const queries = useQueryClient();
  const key = ['own-notes', incidentId];
  const { data } = useQuery({
    queryKey: key,
    refetchInterval: EVERY_MS,
    queryFn: async ({ signal }) =>
      okAs<PageOf<components['schemas']['WrittenNote']>>(
        incidentApi.GET('/api/v1/incidents/{id}/notes', {
          params: { path: { id: incidentId }, query: { limit: '200' } },
          signal,
        }),
      ),
  });
  const notes = data?.items ?? [];
  return (
    <>
      {notes.length > 0 && (
        <ul aria-label={t('facts')} data-testid="own-notes">
          {notes.map((note) => (
            <li key={note.noteId}>
              <Moment at={note.at} /> {note.text} <small className="faint">{note.by}</small>
            </li>
          ))}
        </ul>
      )}
      <NoteForm
        incidentId={incidentId}
        label={t('addFact')}
        onAdded={() => void queries.invalidateQueries({ queryKey: key })}
      />
    </>
  );
}
