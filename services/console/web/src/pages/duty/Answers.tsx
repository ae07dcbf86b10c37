import { Button, Input } from 'antd';
import { useState } from 'react';
import { useWords } from '../../i18n/language';
import type { Dispatch } from '../../patrol/types';
import { type Deed, type Step, stepsOf } from './outbox';
import { WORDS } from './words';

interface Properties {
  dispatch: Dispatch;
  state: string | undefined;
  enter: (deed: Deed) => void;
}

/** The next step, large enough for a thumb; a refusal says why. */
export function Answers({ dispatch, state, enter }: Properties) {
  const t = useWords(WORDS);
  const [refusing, refuse] = useState(false);
  const [reason, setReason] = useState('');
  const give = (is: Step, why?: string) =>
    enter({
      is,
      dispatchId: dispatch.id ?? '',
      incidentId: dispatch.incidentId ?? '',
      callSign: dispatch.callSign ?? '',
      ...(why && { reason: why }),
    });
  const steps = stepsOf(state);
  return (
    <>
      <div className="deeds">
        {steps.map((step) =>
          step === 'refuse' ? (
            <Button key={step} size="large" aria-expanded={refusing} onClick={() => refuse(!refusing)}>
              {t(step)}
            </Button>
          ) : (
            <Button key={step} size="large" type="primary" className="main" onClick={() => give(step)}>
              {t(step)}
            </Button>
          ),
        )}
      </div>
      {refusing && steps.includes('refuse') && (
        <form
          className="note"
          onSubmit={(event) => {
            event.preventDefault();
            give('refuse', reason.trim());
          }}
        >
          <Input
            aria-label={t('reason')}
            placeholder={t('reason')}
            value={reason}
            maxLength={500}
            autoFocus
            onChange={({ target }) => setReason(target.value)}
          />
          <Button htmlType="submit" size="large" disabled={reason.trim() === ''}>
            {t('send')}
          </Button>
        </form>
      )}
    </>
  );
}
