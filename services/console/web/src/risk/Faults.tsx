import { Fault } from '../api/problem';
import { useWords } from '../i18n/language';
import { WORDS } from './words';

interface Properties {
  error: unknown;
  /** What is said where there is no such thing. */
  absent?: 'notFound' | 'circularNotFound';
}

export function Faults({ error, absent }: Properties) {
  const t = useWords(WORDS);
  if (!error) return null;
  const fault = error instanceof Fault ? error : undefined;
  const word =
    fault?.type === 'not-deployed'
      ? 'notDeployed'
      : absent && fault && [403, 404].includes(fault.status)
        ? absent
        : 'away';
  return (
    <p className="error" role="alert">
      {t(word)}
    </p>
  );
}
