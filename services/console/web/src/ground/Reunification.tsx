import { Form } from 'antd';
import { useWords } from '../i18n/language';
import { Deed, TextField } from '../response/Deed';
import { count, meetParents, type Point } from './api';
import { NumberField, PlaceFields } from './fields';
import type { Counts, Ground } from './types';
import { WORDS } from './words';

const MOST = 50_000;
const COUNTS = ['expected', 'arrived', 'handedOver'] as const;

interface Properties {
  responseId: string;
  known: Ground['reunification'];
  /** This reader may say where it is, and count. */
  keeps: boolean;
}

/** Where parents fetch their children: numbers, never names. */
export function Reunification({ responseId, known, keeps }: Properties) {
  const t = useWords(WORDS);
  return (
    <>
      {known && (
        <p data-testid="reunification">
          <strong>
            {t('point')} {known.name}
          </strong>
          : {COUNTS.map((each) => `${t(each)} ${known.counts[each]}`).join(' · ')} ·{' '}
          <span className={known.waiting > 0 ? 'badge warn' : 'badge'}>
            {t('waiting')} {known.waiting}
          </span>
        </p>
      )}
      {keeps && (
        <div className="action-bar">
          {known && (
            <Deed<Counts>
              label={t('count')}
              initial={known.counts}
              give={({ expected, arrived, handedOver }) =>
                count(responseId, { expected, arrived, handedOver })
              }
            >
              <CountFields />
            </Deed>
          )}
          <Deed<Point>
            label={t('meet')}
            give={(point) => meetParents(responseId, { ...point, name: point.name.trim() })}
          >
            <TextField name="name" label={t('name')} longest={60} rows={1} />
            <PlaceFields />
            <NumberField name="expected" min={0} max={MOST} precision={0} />
          </Deed>
        </div>
      )}
    </>
  );
}

function CountFields() {
  const t = useWords(WORDS);
  const arrived = Form.useWatch('arrived', Form.useFormInstance<Counts>()) ?? MOST;
  return (
    <>
      <p className="faint">{t('numbersOnly')}</p>
      <NumberField name="expected" min={0} max={MOST} precision={0} />
      <NumberField name="arrived" min={0} max={MOST} precision={0} />
      <NumberField name="handedOver" min={0} max={arrived} precision={0} />
    </>
  );
}
