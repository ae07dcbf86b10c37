import { App, Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { Fault } from '../../api/problem';
import { Named } from '../../app/Named';
import { useWords } from '../../i18n/language';
import { said } from '../../incident/useKey';
import { useLink } from '../../live/link';
import type { Position } from '../../map/graticule';
import { type Progress, type Route, wayOf } from '../../patrol/beats';
import { askRoute, useBeatMap, useProgress } from '../../patrol/useBeats';
import { now } from '../../time/clock';
import { isoDay } from '../../time/days';
import { BeatTable } from './BeatTable';
import { WORDS } from './words';
import './beats.css';

const BeatMap = lazy(() => import('./BeatMap'));

interface Proposed {
  beat: Progress;
  start: Position;
  route: Route;
}

/** So many at first, and more at a touch. */
const STEP = 50;
const NO_WAY: Position[] = [];

/** How the day's patrols stand against their targets: on the map, by beat, and what to do about it. */
export default function BeatsPage() {
  const t = useWords(WORDS);
  const { message } = App.useApp();
  const [day, setDay] = useState(() => isoDay(now()));
  const [most, setMost] = useState(STEP);
  const [centre, setCentre] = useState<Position>();
  const [proposed, propose] = useState<Proposed>();
  const { data = [], error, isPending } = useProgress(day);
  const { grids, stops } = useBeatMap(day);
  const absent = error instanceof Fault && error.absent;
  useLink('beats', !error || absent);

  async function route(beat: Progress) {
    const start = centre ?? stops[0]?.at;
    if (!start) return;
    try {
      propose({ beat, start, route: await askRoute(beat.beatId ?? '', day, start) });
    } catch (fault) {
      message.error(said(fault), 8);
    }
  }

  return (
    <div className="beats">
      <h1 className="page-title">{t('title')}</h1>
      <p>
        <input
          type="date"
          aria-label={t('day')}
          value={day}
          max={isoDay(now())}
          onChange={({ target }) => target.value && setDay(target.value)}
        />
      </p>
      {error && <p className="error">{t(absent ? 'notDeployed' : 'away')}</p>}
      {!error && !isPending && data.length === 0 && <p className="faint">{t('none')}</p>}
      {data.length > 0 && (
        <>
          <Suspense fallback={<p className="faint">…</p>}>
            <BeatMap
              grids={grids}
              stops={stops}
              way={proposed ? wayOf(proposed.start, proposed.route, stops) : NO_WAY}
              onMove={setCentre}
            />
          </Suspense>
          {proposed && <RouteOf proposed={proposed} />}
          <BeatTable all={data.slice(0, most)} onRoute={route} />
          {data.length > most && <Button onClick={() => setMost(most + STEP)}>{t('more')}</Button>}
        </>
      )}
    </div>
  );
}

function RouteOf({ proposed: { beat, route } }: { proposed: Proposed }) {
  const t = useWords(WORDS);
  const schools = route.schoolIds ?? [];
  return (
    <div role="status" data-testid="route">
      <strong>
        {beat.name} {t('route')}
      </strong>{' '}
      <span className="faint">{t('routeNote')}</span>
      {schools.length === 0 ? (
        <p>{t('noRoute')}</p>
      ) : (
        <>
          <ol>
            {schools.map((id) => (
              <li key={id}>
                <Named kind="schools" id={id} />
              </li>
            ))}
          </ol>
          <p>
            {((route.metres ?? 0) / 1000).toFixed(1)} {t('kilometres')}
          </p>
        </>
      )}
    </div>
  );
}
