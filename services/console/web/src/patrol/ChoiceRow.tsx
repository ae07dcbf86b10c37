import { Button } from 'antd';
import { useWords } from '../i18n/language';
import { kilometresOf, minutesOf } from './dispatches';
import { usePatrolNames } from './names';
import { Reasons } from './Reasons';
import type { Choice } from './types';
import { DISPATCH_WORDS } from './words';

interface Properties {
  choice: Choice;
  busy: boolean;
  /** Undefined: this reader sends nobody. */
  onSend: (() => void) | undefined;
}

/** A unit that could be sent: when it would be there, and why it of all. */
export function ChoiceRow({ choice, busy, onSend }: Properties) {
  const t = useWords(DISPATCH_WORDS);
  const name = usePatrolNames();
  const { unit } = choice;
  return (
    <li data-unit={unit?.id}>
      <strong>{unit?.callSign}</strong>{' '}
      <span className="faint">
        {name(unit?.kind)} {unit?.agency}
      </span>{' '}
      <strong>
        {minutesOf(choice.arrivalSeconds)} {t('minutes')}
      </strong>{' '}
      <span className="faint">
        {kilometresOf(choice.metres)} {t('kilometres')} · {t(choice.routed ? 'routed' : 'estimated')}
      </span>{' '}
      <Reasons reasons={choice.reasons} />
      {onSend && (
        <Button
          size="small"
          type="primary"
          disabled={busy}
          aria-label={`${unit?.callSign} ${t('send')}`}
          onClick={onSend}
        >
          {t('send')}
        </Button>
      )}
    </li>
  );
}
