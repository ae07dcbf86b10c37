import { useQueryClient } from '@tanstack/react-query';
import { Switch } from 'antd';
import type { Address } from '../../api/notify';
import { PlainTable } from '../../app/PlainTable';
import { useWords } from '../../i18n/language';
import { useSending } from '../../incident/useSending';
import { setAddress } from '../../notify/api';
import { useNotifyNames } from '../../notify/names';
import { Moment } from '../../time/Moment';
import { ChannelDeeds } from './ChannelDeeds';
import { WORDS } from './words';

const COLUMNS = ['channel', 'address', 'health', 'exercises', 'soundless', 'actions'] as const;

export function ChannelTable({ addresses }: { addresses: Address[] }) {
  const t = useWords(WORDS);
  const name = useNotifyNames();
  return (
    <PlainTable titles={COLUMNS.map(t)} testId="channels">
      {addresses.map((each) => (
        <tr key={each.id} data-address={each.id}>
          <td>{name(each.kind)}</td>
          <td>{each.masked}</td>
          <td>
            <Health address={each} />
          </td>
          <td>
            <Toggle address={each} what="forExercises" label={t('exercises')} />
          </td>
          <td>
            <Toggle address={each} what="soundless" label={t('soundless')} />
          </td>
          <td>
            <ChannelDeeds address={each} />
          </td>
        </tr>
      ))}
    </PlainTable>
  );
}

function Health({ address: { health } }: { address: Address }) {
  const t = useWords(WORDS);
  if (health.deadSince)
    return (
      <span className="badge alarm">
        {t('dead')} <Moment at={health.deadSince} />
      </span>
    );
  return health.failuresInRow > 0 ? (
    <span className="badge warn">
      {t('failing')} ×{health.failuresInRow}
    </span>
  ) : (
    <span className="badge">{t('well')}</span>
  );
}

interface ToggleProperties {
  address: Address;
  what: 'forExercises' | 'soundless';
  label: string;
}

function Toggle({ address, what, label }: ToggleProperties) {
  const name = useNotifyNames();
  const queries = useQueryClient();
  const { busy, sending } = useSending();
  async function turn(on: boolean) {
    const { id, forExercises, soundless } = address;
    await sending(async () => {
      await setAddress(id, { forExercises, soundless, [what]: on });
    });
    void queries.invalidateQueries({ queryKey: ['notify'] });
  }
  return (
    <Switch
      size="small"
      checked={address[what]}
      loading={busy}
      aria-label={`${name(address.kind)} ${address.masked} ${label}`}
      onChange={turn}
    />
  );
}
