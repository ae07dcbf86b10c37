import { useWords } from '../i18n/language';
import { type Move, moveResponse } from './api';
import { Deed, ReasonField } from './Deed';
import type { Authority } from './duties';
import { missingToClose } from './missing';
import { useResponseNames } from './names';
import type { Response } from './types';
import { WORDS } from './words';

/** What may follow, as far as the state says it. */
const MOVES: Record<Response['state'], readonly Move[]> = {
  OPEN: ['standDown'],
  STANDING_DOWN: ['close', 'resume'],
  CLOSED: ['reopen'],
};

/** What the commander decides of the response as a whole; closing says what is still missing. */
export function Life({ response, authority }: { response: Response; authority: Authority }) {
  const t = useWords(WORDS);
  if (!authority.commands) return null;
  return (
    <div className="action-bar">
      {MOVES[response.state].map((move) => (
        <Deed<{ reason: string }>
          key={move}
          label={t(move)}
          danger={move === 'close'}
          give={({ reason }) => moveResponse(response.id, move, reason.trim())}
        >
          {move === 'close' && <Missing response={response} />}
          <ReasonField />
        </Deed>
      ))}
    </div>
  );
}

export function Missing({ response }: { response: Response }) {
  const t = useWords(WORDS);
  const { name, title } = useResponseNames();
  const { standDown, tracks } = missingToClose(response);
  if (!standDown && tracks.length === 0) return <p data-testid="missing">{t('nothingMissing')}</p>;
  return (
    <div data-testid="missing">
      <p>{t('missing')}:</p>
      <ul>
        {standDown && <li>{t('missingStandDown')}</li>}
        {tracks.map(({ track, steps, corrections }) => (
          <li key={track}>
            <strong>{name(track)}</strong>:{' '}
            {[
              ...steps.map((step) => title(step.title)),
              ...(corrections > 0 ? [`${corrections} ${t('missingCorrections')}`] : []),
            ].join('、') || t('missingTrack')}
          </li>
        ))}
      </ul>
    </div>
  );
}
