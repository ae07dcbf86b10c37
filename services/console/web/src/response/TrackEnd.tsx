import { useWords } from '../i18n/language';
import { closeTrack, moveTrack } from './api';
import { Deed, ReasonField, TextField } from './Deed';
import type { Authority } from './duties';
import { missingOf, stateOf } from './missing';
import { useResponseNames } from './names';
import type { Response, Track } from './types';
import { WORDS } from './words';

interface Properties {
  response: Response;
  track: Track;
  authority: Authority;
}

/** Its lead ends it, the commander says that it is not needed; either may take it up again. */
export function TrackEnd({ response, track, authority }: Properties) {
  const running = stateOf(response, track) === 'RUNNING';
  const leads = authority.leads(track) || authority.commands;
  if (response.state === 'CLOSED') return null;
  return (
    <div className="action-bar">
      {running && leads && <Close response={response} track={track} />}
      {running && authority.commands && <Move response={response} track={track} move="excuse" />}
      {!running && leads && <Move response={response} track={track} move="reopen" />}
    </div>
  );
}

function Close({ response, track }: Omit<Properties, 'authority'>) {
  const t = useWords(WORDS);
  const { name, title } = useResponseNames();
  const { steps, corrections } = missingOf(response, track);
  return (
    <Deed<{ note?: string }>
      label={t('closeTrack')}
      of={name(track)}
      give={({ note }) => closeTrack(response.id, track, note?.trim() ?? '')}
    >
      {steps.length + corrections > 0 && (
        <p className="error">
          {t('missing')}: {steps.map((step) => title(step.title)).join('、')}
          {corrections > 0 && ` ${corrections} ${t('missingCorrections')}`}
        </p>
      )}
      <TextField name="note" label={t('note')} longest={500} optional />
    </Deed>
  );
}

interface MoveProperties extends Omit<Properties, 'authority'> {
  move: 'excuse' | 'reopen';
}

function Move({ response, track, move }: MoveProperties) {
  const t = useWords(WORDS);
  const { name } = useResponseNames();
  return (
    <Deed<{ reason: string }>
      label={t(move === 'excuse' ? 'excuseTrack' : 'reopenTrack')}
      of={name(track)}
      danger={move === 'excuse'}
      give={({ reason }) => moveTrack(response.id, track, move, reason.trim())}
    >
      <ReasonField />
    </Deed>
  );
}
