import { useWords } from '../i18n/language';
import { useNotifyNames } from '../notify/names';
import type { Day, Piece } from './calendar';
import { WORDS } from './words';
import './roster.css';

interface Properties {
  days: readonly Day[];
  /** The day that it is there. */
  today: string;
  now: number;
  /** The month that is meant: days of others stand back. */
  month?: string | undefined;
  testId: string;
}

/** Days as they stand in a calendar, or one below the other where it is narrow. */
export function Grid({ days, today, now, month, testId }: Properties) {
  const t = useWords(WORDS);
  return (
    <ol className="calendar" aria-label={t('calendar')} data-testid={testId}>
      {days.map((day) => (
        <DayCell
          key={day.day}
          day={day}
          today={today}
          now={now}
          beside={!!month && !day.day.startsWith(month)}
        />
      ))}
    </ol>
  );
}

const WEEKDAYS = ['SUNDAY', 'MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY'];

function DayCell({ day, today, now, beside }: { day: Day; today: string; now: number; beside: boolean }) {
  const t = useWords(WORDS);
  const name = useNotifyNames();
  const classes = [
    'day',
    day.kind === 'DAY_OFF' ? 'day-off' : day.kind === 'SCHOOL_DAY' ? 'day-school' : '',
    day.day === today ? 'day-today' : '',
    beside ? 'day-beside' : '',
  ];
  const weekday = WEEKDAYS[new Date(`${day.day}T00:00:00Z`).getUTCDay()];
  return (
    <li className={classes.filter(Boolean).join(' ')} data-day={day.day} data-kind={day.kind}>
      <p className="day-head">
        <time dateTime={day.day}>{day.day.slice(5)}</time> {name(weekday)}
        {day.day === today && <strong> {t('today')}</strong>}
        {day.kind === 'DAY_OFF' && <span className="badge">{t('off')}</span>}
        {day.kind === 'SCHOOL_DAY' && <span className="badge">{t('school')}</span>}
      </p>
      <ul>
        {day.pieces
          .filter(({ people, missing }) => people.length > 0 || missing > 0)
          .map((piece) => (
            <PieceLine key={piece.from} piece={piece} now={now} />
          ))}
      </ul>
    </li>
  );
}

function PieceLine({ piece, now }: { piece: Piece; now: number }) {
  const t = useWords(WORDS);
  const name = useNotifyNames();
  const { from, until, begins, ends, people, missing } = piece;
  const current = from <= now && now < until;
  return (
    <li className={missing > 0 ? 'piece gap-piece' : 'piece'} data-now={current || undefined}>
      <span className="hours">
        {begins}–{ends}
        {current && ` (${t('now')})`}
      </span>{' '}
      {people.map(({ person, by, layer }) => (
        <span key={person} className="on-duty" title={by === 'LAYER' ? (layer ?? '') : name(by)}>
          {person}
          {by !== 'LAYER' && <span className="badge warn">{name(by)}</span>}{' '}
        </span>
      ))}
      {missing > 0 && (
        <strong className="missing">
          {people.length === 0 && `${t('nobody')} · `}
          {t('missing')} {missing} {t('people')}
        </strong>
      )}
    </li>
  );
}
