import type { components } from '@openapi/ledger';
import { useQuery } from '@tanstack/react-query';
import { Form, InputNumber } from 'antd';
import { lazy, Suspense, useMemo } from 'react';
import { ledgerApi, okAs } from '../api/client';
import { useWords } from '../i18n/language';
import type { Position } from '../map/graticule';
import { Deed, ReasonField } from '../response/Deed';
import type { Response } from '../response/types';
import { Moment } from '../time/Moment';
import { findGround, liftCordon, setCordon, standDown } from './api';
import { Places } from './Places';
import { Reunification } from './Reunification';
import { Units } from './Units';
import { WORDS } from './words';

const GroundMap = lazy(() => import('./GroundMap'));
const EVERY_MS = 5_000;
const ORDER = ['police-dispatcher', 'police-officer', 'commission-officer'];
const FAMILIES = [...ORDER, 'education-officer'];

interface Properties {
  response: Pick<Response, 'id' | 'incidentId' | 'schoolId' | 'mode' | 'state'>;
  role: string;
}

/** What is kept up on the ground: the cordon, where parents come, and how many children are back. */
export function GroundPanel({ response, role }: Properties) {
  const t = useWords(WORDS);
  const { data: ground } = useQuery({
    queryKey: ['response', response.id, 'ground'],
    queryFn: ({ signal }) => findGround(response.id, signal),
    refetchInterval: EVERY_MS,
  });
  const at = useSchool(response.schoolId);
  if (!ground) return null;
  const keeps = ORDER.includes(role) && response.state !== 'CLOSED';
  const placed = ground.spots.length + ground.roads.length > 0 || ground.cordon || ground.reunification;
  return (
    <section aria-label={t('title')} data-testid="ground" data-state={ground.state}>
      <h2>{t('title')}</h2>
      <p>
        <span className={ground.state === 'FORMING' ? 'badge warn' : 'badge'}>{t(ground.state)}</span>{' '}
        <Moment at={ground.since} /> {ground.reason}
      </p>
      {placed && (
        <Suspense>
          <GroundMap ground={ground} school={at} />
        </Suspense>
      )}
      <Places responseId={response.id} ground={ground} keeps={keeps && ground.state !== 'STOOD_DOWN'} />
      <Units response={response} ground={ground} role={role} keeps={keeps && ground.state !== 'STOOD_DOWN'} />
      <Reunification
        responseId={response.id}
        known={ground.reunification}
        keeps={FAMILIES.includes(role) && response.state !== 'CLOSED' && ground.state !== 'STOOD_DOWN'}
      />
      {keeps && (
        <div className="action-bar">
          {ground.state === 'CORDONED' ? (
            <Deed<{ reason: string }>
              label={t('lift')}
              give={({ reason }) => liftCordon(response.id, reason.trim())}
            >
              <ReasonField />
            </Deed>
          ) : (
            at && <SetCordon response={response} at={at} />
          )}
          {(ground.state === 'FORMING' || ground.state === 'LIFTED') && (
            <Deed<{ reason: string }>
              label={t('standDown')}
              of={t('title')}
              give={({ reason }) => standDown(response.id, reason.trim())}
            >
              <ReasonField />
            </Deed>
          )}
        </div>
      )}
    </section>
  );
}

/** Where the school is, once the register has said so. */
function useSchool(schoolId: string): Position | undefined {
  const { data } = useQuery({
    queryKey: ['school', schoolId],
    staleTime: 60_000,
    queryFn: ({ signal }) =>
      okAs<components['schemas']['School']>(
        ledgerApi.GET('/api/v1/schools/{id}', { params: { path: { id: schoolId } }, signal }),
      ),
  });
  const { longitude, latitude } = data?.position ?? {};
  return useMemo(
    () => (longitude === undefined || latitude === undefined ? undefined : [longitude, latitude]),
    [longitude, latitude],
  );
}

function SetCordon({ response, at }: { response: Properties['response']; at: Position }) {
  const t = useWords(WORDS);
  return (
    <Deed<{ metres: number }>
      label={t('cordon')}
      initial={{ metres: 200 }}
      give={({ metres }) => setCordon(response.id, at, metres)}
    >
      <p>{t('cordonNote')}</p>
      <Form.Item name="metres" label={t('radius')} rules={[{ required: true, message: t('needed') }]}>
        <InputNumber min={20} max={3_000} precision={0} />
      </Form.Item>
    </Deed>
  );
}
