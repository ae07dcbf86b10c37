import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button, Select } from 'antd';
import { useState } from 'react';
import { MODES, type ModeName, type PolicyRequest, SEVERITIES, type SeverityName } from '../api/notify';
import { useWords } from '../i18n/language';
import { useNames } from '../i18n/names';
import { previewDraft, previewOf, type Whose } from '../notify/api';
import { useSettled } from '../notify/useSettled';
import { now } from '../time/clock';
import { localTime, momentOf } from '../time/days';
import { Timeline } from './Timeline';
import { nextSunday } from './timeline';
import { WORDS } from './words';

interface Properties {
  /** Of which tasks: the service finds the policy for them. */
  whose: Whose;
  /** A policy that is not saved: it is shown what it would do. */
  draft: PolicyRequest | undefined;
}

/** What would happen, step by step, to an alarm at some time: by the policy that would count, and the rosters of then. */
export function What({ whose, draft }: Properties) {
  const t = useWords(WORDS);
  const { name } = useNames();
  const [at, setAt] = useState(() => nextSunday(now()));
  const [severity, setSeverity] = useState<SeverityName>('HIGH');
  const [mode, setMode] = useState<ModeName>('ACTUAL');
  const written = useSettled(draft ? JSON.stringify(draft) : '');
  const when = { severity, mode, at: momentOf(at) };
  const { data, error } = useQuery({
    queryKey: ['notify-what', whose, written, when],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      written ? previewDraft(JSON.parse(written), when, signal) : previewOf(whose, when, signal),
  });
  return (
    <section aria-label={t('preview')}>
      <h2>{t('preview')}</h2>
      <p className="layer-fields">
        <input
          type="datetime-local"
          aria-label={t('at')}
          value={at}
          onChange={({ target }) => target.value && setAt(target.value)}
        />
        <Button onClick={() => setAt(nextSunday(now()))}>{t('sunday')}</Button>
        <Button onClick={() => setAt(localTime(now()).slice(0, 16))}>{t('nowButton')}</Button>
        <Select
          aria-label={t('severity')}
          value={severity}
          options={SEVERITIES.map((value) => ({ value, label: name(value) }))}
          onChange={setSeverity}
        />
        <Select
          aria-label={t('mode')}
          value={mode}
          options={MODES.map((value) => ({ value, label: name(value) }))}
          onChange={setMode}
        />
      </p>
      {error && <p className="error">{error.message || t('noPreview')}</p>}
      {!error && data && <Timeline preview={data} />}
    </section>
  );
}
