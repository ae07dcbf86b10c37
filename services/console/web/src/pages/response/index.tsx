import { useState } from 'react';
import { Link, useParams } from 'wouter';
import { Fault } from '../../api/problem';
import { GroundPanel } from '../../ground/GroundPanel';
import { useWords } from '../../i18n/language';
import { useNames } from '../../i18n/names';
import { useLink } from '../../live/link';
import { Alarms } from '../../response/Alarms';
import { Board } from '../../response/Board';
import { Authority } from '../../response/duties';
import { Facts } from '../../response/Facts';
import { Life } from '../../response/Life';
import { useResponseNames } from '../../response/names';
import { Overrides } from '../../response/Overrides';
import { Pairings } from '../../response/Pairings';
import { Posts } from '../../response/Posts';
import { linksOf } from '../../response/pairings';
import { Record } from '../../response/Record';
import { Reports } from '../../response/Reports';
import { Review } from '../../response/Review';
import { Statements } from '../../response/Statements';
import { stepsOf } from '../../response/steps';
import { TrackPanel } from '../../response/TrackPanel';
import { type Drift, type Pairing, type Response, TRACKS } from '../../response/types';
import { useDrift, usePlan, useRecord, useResponse } from '../../response/useResponse';
import { useResponseStream } from '../../response/useResponseStream';
import { WORDS } from '../../response/words';
import type { Session } from '../../session/session';
import { Moment } from '../../time/Moment';
import { mayOpen, type PageProps } from '../registry';
import './response.css';

/** The commander's board; with a track, that track alone and what may be done in it. */
export default function ResponsePage({ session }: PageProps) {
  useResponseStream();
  const t = useWords(WORDS);
  const { id = '', track } = useParams();
  const response = useResponse(id);
  const drift = useDrift(id);
  const fault = response.error ?? drift.error;
  const absent = fault instanceof Fault && fault.absent;
  useLink('response', !fault || absent);
  return (
    <div className="response" data-testid="response" data-response={id} data-state={response.data?.state}>
      {Boolean(fault) && <p className="error">{t(absent ? 'unknown' : 'away')}</p>}
      {response.data && drift.data && (
        <Shown response={response.data} drift={drift.data} track={track} session={session} />
      )}
    </div>
  );
}

const NONE: readonly Pairing[] = [];
/** What people wrote is in it, so it is for those who handle the incident. */
const mayReview = (role: string): boolean => role !== 'media-officer' && role !== 'education-officer';

interface Properties {
  response: Response;
  drift: Drift;
  track: string | undefined;
  session: Session;
}

function Shown({ response, drift, track, session }: Properties) {
  const [lit, light] = useState<string>();
  const authority = new Authority(response, session);
  const chosen = TRACKS.find((each) => each === track);
  const pairings = usePlan(response.plan).data?.pairings ?? NONE;
  const { data: record = [] } = useRecord(response);
  const steps = stepsOf(response);
  const links = linksOf(pairings, drift);
  return (
    <>
      <Head response={response} role={session.role} />
      <Life response={response} authority={authority} />
      <Alarms response={response} pairings={pairings} drift={drift} record={record} />
      <Tracks id={response.id} chosen={chosen} />
      {chosen ? (
        <TrackPanel
          key={chosen}
          response={response}
          steps={steps}
          pairings={pairings}
          track={chosen}
          authority={authority}
        />
      ) : (
        <>
          <Board response={response} pairings={pairings} drift={drift} lit={lit} />
          <Pairings
            response={response}
            steps={steps}
            links={links}
            leads={authority.leadsAny}
            onPoint={light}
          />
        </>
      )}
      <div className="response-parts">
        <Statements response={response} authority={authority} />
        <Facts response={response} authority={authority} />
        <GroundPanel response={response} role={session.role} />
        <Reports response={response} authority={authority} scopePath={session.scopePath ?? ''} />
        <Overrides response={response} pairings={pairings} authority={authority} />
        <Posts response={response} authority={authority} />
        {response.state === 'CLOSED' && mayReview(session.role) && (
          <Review response={response} pairings={pairings} />
        )}
        <Record response={response} pairings={pairings} record={record} />
      </div>
    </>
  );
}

function Head({ response, role }: { response: Response; role: string }) {
  const t = useWords(WORDS);
  const { name } = useNames();
  const own = useResponseNames();
  return (
    <>
      <h1 className="page-title">
        {response.mode !== 'ACTUAL' && <span className="badge drill">{name(response.mode)}</span>}
        {response.schoolName}
      </h1>
      <p>
        <span className={response.state === 'OPEN' ? 'badge alarm' : 'badge'}>
          {own.name(response.state)}
        </span>
        <span className="badge">{name(response.severity)}</span> {response.kinds.map(name).join('、')} ·{' '}
        {t('opened')} <Moment at={response.openedAt} /> · {t('plan')} {own.title(response.plan.title)}
        {mayOpen(role, '/incident/:id') && (
          <>
            {' '}
            · <Link href={`/incident/${response.incidentId}`}>{t('incident')}</Link>
          </>
        )}
      </p>
    </>
  );
}

function Tracks({ id, chosen }: { id: string; chosen: string | undefined }) {
  const t = useWords(WORDS);
  const { name } = useResponseNames();
  const to = (track: string | undefined) => `/response/${id}${track ? `/${track}` : ''}`;
  return (
    <nav aria-label={t('byTrack')} className="response-tracks">
      {[undefined, ...TRACKS].map((each) => (
        <Link
          key={each ?? 'all'}
          href={to(each)}
          className={each === chosen ? 'active' : ''}
          aria-current={each === chosen ? 'page' : undefined}
        >
          {each ? name(each) : t('all')}
        </Link>
      ))}
    </nav>
  );
}
