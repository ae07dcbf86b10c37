import type { Policy, RosterSummary, Target } from '../api/notify';
import { useWords } from '../i18n/language';
import { secondsOf } from '../notify/duration';
import { TargetWords } from './Timeline';
import { clock } from './timeline';
import { WORDS } from './words';

/** A policy to read. */
export function Steps({ policy, rosters }: { policy: Policy; rosters: readonly RosterSummary[] }) {
  const t = useWords(WORDS);
  const { steps, fallback, staleAfter } = policy;
  return (
    <ul data-testid="steps">
      {steps.map(({ after, whom, repeats, every, needed }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a step has no other name than its number
        <li key={at}>
          {t('step')} {at + 1}: +{clock(secondsOf(after))} <Whom whom={whom} rosters={rosters} /> ·{' '}
          {t('repeats')} {repeats} × {clock(secondsOf(every))} · {t('needed')} {needed}
        </li>
      ))}
      <li>
        {t('fallback')}: +{clock(secondsOf(fallback.after))} <Whom whom={fallback.whom} rosters={rosters} /> ·{' '}
        {clock(secondsOf(fallback.every))}
      </li>
      <li>
        {t('stale')}: {secondsOf(staleAfter) / 60}
      </li>
    </ul>
  );
}

function Whom({ whom, rosters }: { whom: readonly Target[]; rosters: readonly RosterSummary[] }) {
  return whom.map((target) => (
    <span key={JSON.stringify(target)} className="badge">
      <TargetWords target={target} />{' '}
      {target.kind === 'ON_CALL' &&
        (rosters.find(({ id }) => id === target.rosterId)?.name ?? target.rosterId)}
      {target.kind === 'PERSON' && target.person}
    </span>
  ));
}
