import { usePatrolNames } from './names';
import type { Choice } from './types';

/** Why a unit of all. */
export function Reasons({ reasons = [] }: Pick<Choice, 'reasons'>) {
  const name = usePatrolNames();
  return reasons.map((reason) => (
    <span key={reason} className={reason === 'OUTSIDE_OF_SHIFT' ? 'badge warn' : 'badge'}>
      {name(reason)}
    </span>
  ));
}
