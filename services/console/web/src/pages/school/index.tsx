import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { incidentApi, ok } from '../../api/client';
import { useWords } from '../../i18n/language';
import { useLink } from '../../live/link';
import { now } from '../../time/clock';
import { useNow } from '../../time/useNow';
import type { PageProps } from '../registry';
import { Contacts } from './Contacts';
import { Devices } from './Devices';
import { Exercises } from './Exercises';
import { FloorPlans } from './FloorPlans';
import { GateCode } from './GateCode';
import { OpenAlarms } from './OpenAlarms';
import { dial110, type OwnIncident, ownOpen, ownPast } from './own';
import { Recent } from './Recent';
import { TestsDue } from './TestsDue';
import { WORDS } from './words';
import './school.css';

const EVERY_MS = 2_000;
const LONGEST_MS = 5_000;
const NONE: OwnIncident[] = [];

/** What a school sees of its own alarm: that it was received, and whether help comes. Above all: when to call. */
export default function SchoolPage({ session }: PageProps) {
  const t = useWords(WORDS);
  const [begin] = useState(Date.now);
  const { data, isError, dataUpdatedAt } = useQuery({
    queryKey: ['own-incidents'],
    queryFn: async ({ signal }) =>
      ok(
        incidentApi.GET('/api/v1/incidents', {
          params: { query: { limit: '20' } },
          signal: AbortSignal.any([signal, AbortSignal.timeout(LONGEST_MS)]),
        }),
      ),
    refetchInterval: EVERY_MS,
    refetchIntervalInBackground: true,
  });
  useLink('own-incidents', !isError);
  const incidents: OwnIncident[] = data?.items ?? NONE;

  return (
    <>
      <Dial incidents={incidents} heardAt={dataUpdatedAt || begin} />
      <h1 className="page-title">{t('title')}</h1>
      {data && <OpenAlarms incidents={ownOpen(incidents)} />}
      {session.schoolId && (
        <>
          <TestsDue schoolId={session.schoolId} />
          <Exercises schoolId={session.schoolId} />
          <Contacts schoolId={session.schoolId} />
          <Devices schoolId={session.schoolId} />
        </>
      )}
      {data && <Recent incidents={ownPast(incidents)} />}
      {session.schoolId && <GateCode schoolId={session.schoolId} />}
      {session.schoolId && <FloorPlans schoolId={session.schoolId} />}
    </>
  );
}

function Dial({ incidents, heardAt }: { incidents: OwnIncident[]; heardAt: number }) {
  const t = useWords(WORDS);
  useNow();
  const why = dial110(incidents, now(), Date.now() - heardAt);
  return (
    <div role="alert" data-testid="dial">
      {why && (
        <div className="dial" data-why={why}>
          <strong>{t('dial')}</strong>
          <p>{t(why)}</p>
        </div>
      )}
    </div>
  );
}
