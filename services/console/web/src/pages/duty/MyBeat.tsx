import { App, Button, Input, Select } from 'antd';
import { useState } from 'react';
import { Named } from '../../app/Named';
import { useWords } from '../../i18n/language';
import { useProgress } from '../../patrol/useBeats';
import { now } from '../../time/clock';
import { isoDay } from '../../time/days';
import { type Deed, visitsOf } from './outbox';
import { recallBeat, rememberBeat } from './remembered';
import type { Outbox } from './useOutbox';
import { useWhereAmI } from './useWhereAmI';
import { WORDS } from './words';

interface Properties {
  user: string;
  outbox: Outbox;
}

/** The beat that this person walks today, and what its schools still want. Without beats nothing is shown. */
export function MyBeat({ user, outbox }: Properties) {
  const t = useWords(WORDS);
  const { data = [] } = useProgress(isoDay(now()));
  const [beatId, setBeatId] = useState(() => recallBeat(user));
  if (data.length === 0) return null;
  const beat = data.find((each) => each.beatId === beatId);

  function choose(id: string) {
    rememberBeat(user, id);
    setBeatId(id);
  }

  return (
    <section aria-label={t('beat')} data-testid="beat">
      <h2>{t('beat')}</h2>
      <Select
        aria-label={t('chooseBeat')}
        placeholder={t('chooseBeat')}
        className="choose"
        showSearch={{ optionFilterProp: 'label' }}
        value={beat?.beatId}
        options={data.map(({ beatId: value = '', name, unit }) => ({ value, label: `${name} · ${unit}` }))}
        onChange={choose}
      />
      {beat?.schools?.map(({ schoolId = '', actual = 0, target = 0 }) => (
        <School
          key={schoolId}
          beatId={beat.beatId ?? ''}
          schoolId={schoolId}
          actual={actual + visitsOf(outbox.entries, user, beat.beatId ?? '', schoolId)}
          target={target}
          outbox={outbox}
        />
      ))}
    </section>
  );
}

interface SchoolProperties {
  beatId: string;
  schoolId: string;
  /** What was entered and is not sent yet counts. */
  actual: number;
  target: number;
  outbox: Outbox;
}

function School({ beatId, schoolId, actual, target, outbox }: SchoolProperties) {
  const t = useWords(WORDS);
  const { message } = App.useApp();
  const { measure, busy } = useWhereAmI((position) => enter({ position }));
  const [code, setCode] = useState('');

  function enter(proof: Pick<Extract<Deed, { is: 'visit' }>, 'position' | 'code'>) {
    if (!outbox.enter({ is: 'visit', beatId, schoolId, ...proof })) message.error(t('full'), 8);
  }

  return (
    <div className="guard" data-school={schoolId} data-actual={actual}>
      <p>
        <strong>
          <Named kind="schools" id={schoolId} />
        </strong>{' '}
        <span className={actual < target ? 'badge warn' : 'badge'}>
          {actual < target && '▲ '}
          {actual}/{target}
        </span>
      </p>
      <form
        className="deeds"
        onSubmit={(event) => {
          event.preventDefault();
          enter({ code: code.trim() });
          setCode('');
        }}
      >
        <Button size="large" type="primary" className="main" disabled={busy} onClick={measure}>
          {t('visit')}
        </Button>
        <Input
          aria-label={t('code')}
          placeholder={t('code')}
          value={code}
          maxLength={16}
          inputMode="numeric"
          autoComplete="off"
          onChange={({ target: { value } }) => setCode(value)}
        />
        <Button htmlType="submit" size="large" disabled={code.trim() === ''}>
          {t('visitByCode')}
        </Button>
      </form>
    </div>
  );
}
