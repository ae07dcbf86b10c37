import type { components } from '@openapi/incident';
import { Button } from 'antd';
import { useWords } from '../i18n/language';
import { useNames } from '../i18n/names';
import { Moment } from '../time/Moment';
import { useOpening } from './useOpening';
import { WORDS } from './words';

type Camera = components['schemas']['IncidentCamera'];
type Link = 'STREAM' | 'SNAPSHOT';

const focus = (made: HTMLElement | null) => made?.focus();

/** The cameras that see its places, the best first. Each look is recorded, so each is asked for. */
export function Cameras({ incidentId, cameras }: { incidentId: string; cameras: Camera[] }) {
  const t = useWords(WORDS);
  const { name } = useNames();
  return (
    <section aria-label={t('cameras')} data-testid="cameras">
      <h2>{t('cameras')}</h2>
      <p className="faint">{t(cameras.length > 0 ? 'camerasNote' : 'noCameras')}</p>
      <ul className="cameras">
        {cameras.map((camera) => (
          <li key={camera.cameraId}>
            <strong>{camera.name}</strong> {spaceOf(camera)} · {name(camera.reason)} ·{' '}
            <span className={camera.networkState === 'ONLINE' ? '' : 'error'}>
              {name(camera.networkState)} <Moment at={camera.networkSince} />
            </span>{' '}
            {(camera.links ?? []).map((link) => (
              <Opening
                key={link}
                incidentId={incidentId}
                cameraId={camera.cameraId ?? ''}
                name={camera.name ?? ''}
                link={link}
              />
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}

const spaceOf = ({ place }: Camera): string =>
  [place?.building, place?.floor, place?.room, place?.area].filter(Boolean).join(' ');

interface Properties {
  incidentId: string;
  cameraId: string;
  name: string;
  link: Link;
}

function Opening({ incidentId, cameraId, name, link }: Properties) {
  const t = useWords(WORDS);
  const { url, fault, busy, open } = useOpening(incidentId, cameraId, link);
  const what = t(link === 'STREAM' ? 'stream' : 'snapshot');
  return (
    <>
      {url ? (
        // The reader's keyboard stays where it was when the button became the link.
        <a
          href={url}
          target="_blank"
          rel="noopener noreferrer"
          ref={focus}
          aria-label={`${name} ${what} ${t('newWindow')}`}
        >
          {what} {t('newWindow')}
        </a>
      ) : (
        <Button size="small" disabled={busy} aria-label={`${name} ${what}`} onClick={open}>
          {what}
        </Button>
      )}{' '}
      {fault && (
        <span className="error" role="alert">
          {fault}
        </span>
      )}
    </>
  );
}
