import type { Preview, PreviewMoment, Reached, Target } from '../api/notify';
import { useWords } from '../i18n/language';
import { useNames } from '../i18n/names';
import { secondsOf } from '../notify/duration';
import { useNotifyNames } from '../notify/names';
import { Moment } from '../time/Moment';
import { clock, reached, timeline } from './timeline';
import { WORDS } from './words';

/** Who would be told when, by what; where nobody would, it is marked. */
export function Timeline({ preview }: { preview: Preview }) {
  const t = useWords(WORDS);
  return (
    <>
      <p>
        {t('goesBy')} <strong>{preview.policy.name}</strong>{' '}
        {preview.policy.usual && <span className="badge">{t('usual')}</span>}{' '}
        <span className={preview.gap ? 'badge alarm' : 'badge'} data-testid="gap">
          {t(preview.gap ? 'gap' : 'noGap')}
        </span>
      </p>
      <ol className="timeline" data-testid="timeline-of-policy">
        {timeline(preview).map(({ at, moment }) => (
          <li key={moment.notice} className={moment.nobody ? 'nobody' : ''} data-nobody={moment.nobody}>
            <strong className="hours">+{clock(at)}</strong> <Moment at={moment.at} />{' '}
            <Cause moment={moment} />
            <Whom moment={moment} />
          </li>
        ))}
      </ol>
    </>
  );
}

function Cause({ moment: { cause, step, said } }: { moment: PreviewMoment }) {
  const t = useWords(WORDS);
  const name = useNotifyNames();
  return (
    <span className="badge">
      {step ? `${t('step')} ${step} · ` : ''}
      {name(cause)}
      {cause === 'REPEAT' && said && ` ×${said}`}
    </span>
  );
}

function Whom({ moment }: { moment: PreviewMoment }) {
  const t = useWords(WORDS);
  return (
    <ul>
      {moment.whom.map(({ target, count, people }) => (
        <li key={JSON.stringify(target)}>
          <TargetWords target={target} />
          {': '}
          {count === 0 && <strong className="missing">{t('nobody')}</strong>}
          {count > 0 && !people && `${count} ${t('peopleCount')}`}
          {people?.map((each) => (
            <Person key={each.person} person={each} />
          ))}
        </li>
      ))}
      {moment.nobody && moment.whom.every(({ count }) => count > 0) && (
        <li>
          <strong className="missing">{t('nobody')}</strong>
        </li>
      )}
    </ul>
  );
}

function Person({ person }: { person: Reached }) {
  const t = useWords(WORDS);
  const name = useNotifyNames();
  const { channels, heldUntil, why, doubtful } = person;
  return (
    <span className={reached(person) ? 'told' : 'told missing'}>
      <strong>{person.person}</strong>{' '}
      {channels
        .map(({ kind, after }) =>
          secondsOf(after) > 0 ? `${name(kind)} (${clock(secondsOf(after))} ${t('later')})` : name(kind),
        )
        .join(' → ')}
      {heldUntil && (
        <span className="badge warn">
          {t('held')} <Moment at={heldUntil} />
        </span>
      )}
      {why && name(why)} {doubtful && <span className="badge warn">{t('doubtful')}</span>}{' '}
    </span>
  );
}

export function TargetWords({ target }: { target: Target }) {
  const t = useWords(WORDS);
  const { name } = useNames();
  switch (target.kind) {
    case 'ON_CALL':
      return t('ON_CALL');
    case 'PERSON':
      return t('PERSON');
    case 'ROLE':
    case 'SCHOOL':
      return `${t(target.kind)} ${name(target.role)}`;
    case 'SUPERIOR':
      return `${t('SUPERIOR')} +${target.levels} ${name(target.role)}`;
  }
}
