import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useWords } from '../../i18n/language';
import { useSending } from '../../incident/useSending';
import { type Turn, turnsOf } from '../../patrol/board';
import { turn } from '../../patrol/turn';
import type { Unit } from '../../patrol/types';
import { WORDS } from './words';

/** On duty, off duty, free again: by a dispatcher, for a unit that cannot say so itself. */
export function Turns({ unit }: { unit: Unit }) {
  const t = useWords(WORDS);
  const queries = useQueryClient();
  const { busy, sending } = useSending();
  async function give(to: Turn) {
    await sending(async () => {
      await turn(unit.id ?? '', to);
    });
    void queries.invalidateQueries({ queryKey: ['units'] });
  }
  return turnsOf(unit.status).map((each) => (
    <Button
      key={each}
      size="small"
      disabled={busy}
      aria-label={`${unit.callSign} ${t(each)}`}
      onClick={() => give(each)}
    >
      {t(each)}
    </Button>
  ));
}
