import { PlainTable } from '../app/PlainTable';
import { useWords } from '../i18n/language';
import { Moment } from '../time/Moment';
import { Until } from './Card';
import type { Authority } from './duties';
import { stateOf } from './missing';
import { useResponseNames } from './names';
import { StepDeeds } from './StepDeeds';
import { isOver, type TrackStep } from './steps';
import { TrackEnd } from './TrackEnd';
import type { Pairing, Response, Track } from './types';
import { WORDS } from './words';

const COLUMNS = ['step', 'state', 'owner', 'due', 'actions'] as const;

interface Properties {
  response: Response;
  steps: readonly TrackStep[];
  pairings: readonly Pairing[];
  track: Track;
  authority: Authority;
}

/** One track: its steps with what may be done about each, and its end. */
export function TrackPanel({ response, steps, pairings, track, authority }: Properties) {
  const t = useWords(WORDS);
  const { name } = useResponseNames();
  const standing = response.tracks.find((each) => each.track === track);
  return (
    <section aria-label={name(track)} data-testid={`track-${track}`}>
      <h2>
        {name(track)} <span className="badge">{name(stateOf(response, track))}</span> {standing?.note}
      </h2>
      <TrackEnd response={response} track={track} authority={authority} />
      <PlainTable titles={COLUMNS.map(t)} testId="steps">
        {steps
          .filter((step) => step.track === track)
          .map((step) => (
            <StepRow
              key={step.key}
              step={step}
              response={response}
              pairings={pairings}
              authority={authority}
            />
          ))}
      </PlainTable>
    </section>
  );
}

interface RowProperties {
  step: TrackStep;
  response: Response;
  pairings: readonly Pairing[];
  authority: Authority;
}

function StepRow({ step, response, pairings, authority }: RowProperties) {
  const t = useWords(WORDS);
  const { name, title } = useResponseNames();
  const said = [step.reference, step.count, step.note, step.reason].filter((each) => each !== undefined);
  const waits = pairings.filter(({ key }) => step.waitsFor.includes(key));
  return (
    <tr data-step={step.key} data-state={step.state}>
      <th scope="row">
        {title(step.title)}
        {waits.length > 0 && (
          <small className="error">
            {' '}
            {t('waitsFor')} {waits.map((each) => title(each.title)).join('、')}
          </small>
        )}
      </th>
      <td>
        <span className="badge">{name(step.state)}</span> {step.by}
        {said.length > 0 && <p className="step-said">{said.join(' · ')}</p>}
      </td>
      <td>{name(step.owner)}</td>
      <td>{isOver(step) ? <Moment at={step.stateSince} /> : <Until due={step.dueAt} since={undefined} />}</td>
      <td>
        {response.state !== 'CLOSED' && authority.worksOn(step) && (
          <StepDeeds step={step} responseId={response.id} excuses={authority.excuses(step)} />
        )}
      </td>
    </tr>
  );
}
