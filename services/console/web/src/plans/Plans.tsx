import { useQueryClient } from '@tanstack/react-query';
import { App, Button, Input } from 'antd';
import { useState } from 'react';
import { asFile, ledgerApi, okAs } from '../api/client';
import { useWords } from '../i18n/language';
import { Moment } from '../time/Moment';
import { PlanPicture } from './PlanPicture';
import { type FloorLine, floorLines, MOST_BYTES, type Spot } from './plans';
import { usePlans } from './usePlans';
import { WORDS } from './words';

interface Properties {
  schoolId: string;
  /** Where its devices are: their floors are the ones that help is sent to. */
  spots: Spot[];
}

/** A school's plans, floor by floor, for whoever keeps them. */
export function Plans({ schoolId, spots }: Properties) {
  const t = useWords(WORDS);
  const { plans, isError, known } = usePlans(schoolId);
  return (
    <section aria-label={t('plans')} data-testid="plans">
      <h2>{t('plans')}</h2>
      <p className="faint">{t('note')}</p>
      {isError && <p className="error">{t('away')}</p>}
      {known && (
        <ul className="plan-lines">
          {floorLines(plans, spots).map((line) => (
            <Line key={`${line.building}\n${line.floor}`} schoolId={schoolId} line={line} />
          ))}
          <Another schoolId={schoolId} />
        </ul>
      )}
    </section>
  );
}

function Line({ schoolId, line }: { schoolId: string; line: FloorLine }) {
  const t = useWords(WORDS);
  const { modal } = App.useApp();
  const { upload, remove, busy } = usePlanKeeping(schoolId);
  const [shown, show] = useState(false);
  const { plan } = line;
  const where = `${line.building} ${line.floor || t('whole')}`;
  const ask = () =>
    modal.confirm({
      title: t('sure'),
      content: where,
      okText: t('remove'),
      cancelText: t('cancel'),
      onOk: () => plan?.id && remove(plan.id),
    });
  return (
    <li>
      <strong>{where}</strong>{' '}
      {plan ? (
        <>
          {t('kept')} <Moment at={plan.keptAt} /> {plan.keptBy}{' '}
          <Button size="small" aria-expanded={shown} onClick={() => show(!shown)}>
            {t('show')}
          </Button>{' '}
        </>
      ) : (
        <span className="faint">{t('missing')} </span>
      )}
      <FileButton
        label={`${t(plan ? 'replace' : 'upload')} ${where}`}
        text={t(plan ? 'replace' : 'upload')}
        busy={busy}
        onFile={(file) => upload(line, file)}
      />{' '}
      {plan && (
        <Button size="small" danger onClick={ask} aria-label={`${t('remove')} ${where}`}>
          {t('remove')}
        </Button>
      )}
      {plan && shown && <PlanPicture schoolId={schoolId} plan={plan} />}
    </li>
  );
}

function Another({ schoolId }: { schoolId: string }) {
  const t = useWords(WORDS);
  const { upload, busy } = usePlanKeeping(schoolId);
  const [building, setBuilding] = useState('');
  const [floor, setFloor] = useState('');
  const field = (key: 'building' | 'floor', value: string, set: (value: string) => void) => (
    <Input
      className="filter"
      size="small"
      aria-label={`${t('other')} ${t(key)}`}
      placeholder={t(key)}
      value={value}
      maxLength={100}
      onChange={(event) => set(event.target.value)}
    />
  );
  return (
    <li className="plan-other">
      {t('other')} {field('building', building, setBuilding)} {field('floor', floor, setFloor)}{' '}
      <FileButton
        label={`${t('upload')} ${t('other')}`}
        text={t('upload')}
        busy={busy || building.trim() === ''}
        onFile={(file) => upload({ building, floor }, file)}
      />
    </li>
  );
}

interface FileProperties {
  label: string;
  text: string;
  busy: boolean;
  onFile: (file: File) => void;
}

/** A plain file field, which every browser and screen reader knows, in a button's clothes. */
function FileButton({ label, text, busy, onFile }: FileProperties) {
  return (
    <span className="file-button">
      <span aria-hidden="true">{text}</span>
      <input
        type="file"
        aria-label={label}
        accept="image/png,image/jpeg,image/webp"
        disabled={busy}
        onChange={(event) => {
          const file = event.target.files?.[0];
          if (file) onFile(file);
          event.target.value = '';
        }}
      />
    </span>
  );
}

/** Uploading and deleting, with what comes of it said and shown. */
function usePlanKeeping(schoolId: string) {
  const t = useWords(WORDS);
  const { message } = App.useApp();
  const queries = useQueryClient();
  const [busy, setBusy] = useState(false);
  const params = { path: { id: schoolId } };

  async function run(doing: () => Promise<unknown>) {
    setBusy(true);
    try {
      await doing();
      message.success(t('done'));
      await queries.invalidateQueries({ queryKey: ['floor-plans', schoolId] });
    } catch (fault) {
      message.error(fault instanceof Error ? fault.message : String(fault), 8);
    } finally {
      setBusy(false);
    }
  }

  const upload = (spot: Spot, file: File) =>
    run(async () => {
      if (file.size > MOST_BYTES) throw new Error(t('tooLong'));
      const query = { building: spot.building?.trim() ?? '', floor: spot.floor?.trim() ?? '' };
      await okAs(
        ledgerApi.PUT('/api/v1/schools/{id}/floor-plans', {
          params: { ...params, query },
          ...(await asFile(file, file.type || 'application/octet-stream')),
        }),
      );
    });
  const remove = (planId: string) =>
    run(() =>
      okAs(
        ledgerApi.DELETE('/api/v1/schools/{id}/floor-plans/{planId}', {
          params: { path: { id: schoolId, planId } },
        }),
      ),
    );
  return { upload, remove, busy };
}
