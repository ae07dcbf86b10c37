import { useWords } from '../i18n/language';
import { Moment } from '../time/Moment';
import { useNow } from '../time/useNow';
import { tickingOf } from './clocks';
import { useResponseNames } from './names';
import { spanWords } from './span';
import { STATEMENT_WORDS } from './statementWords';
import type { Drift } from './types';
import { WORDS } from './words';

/** 5 h to the first statement, 24 h to the first briefing, unless the plan asks for less. */
export function Clocks({ drift }: { drift: Drift }) {
  const t = useWords(STATEMENT_WORDS);
  const of = useWords(WORDS);
  const { name, english } = useResponseNames();
  const clocks = tickingOf(drift.clocks, useNow());
  return (
    <ul aria-label={t('clocks')} className="statement-clocks" data-testid="clocks">
      {clocks.map((clock) => (
        <li key={clock.name} data-late={clock.late} className={clock.late ? 'error' : undefined}>
          <strong>{name(clock.name)}</strong>{' '}
          {clock.doneAt && (
            <>
              {of('doneAt')} <Moment at={clock.doneAt} /> ·{' '}
            </>
          )}
          {of(clock.late ? 'late' : 'left')} {spanWords(Math.abs(clock.left), english)}
        </li>
      ))}
    </ul>
  );
}
