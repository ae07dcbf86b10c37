import { Form, Input, Select } from 'antd';
import { useWords } from '../i18n/language';
import { Deed, TextField } from '../response/Deed';
import { closeRoad, openRoad, putSpot, removeSpot } from './api';
import { PlaceFields } from './fields';
import { lineOf } from './shapes';
import type { Ground, Use } from './types';
import { WORDS } from './words';

const USES: readonly Use[] = ['ASSEMBLY', 'EVACUATION', 'MEDICAL', 'MEDIA', 'COMMAND_POST'];

interface Properties {
  responseId: string;
  ground: Ground;
  /** This reader may change them. */
  keeps: boolean;
}

interface Spot {
  use: Use;
  name: string;
  longitude: number;
  latitude: number;
}

/** Where people and units meet, and which roads are closed. */
export function Places({ responseId, ground, keeps }: Properties) {
  const t = useWords(WORDS);
  return (
    <>
      {ground.spots.length > 0 && (
        <ul aria-label={t('spots')}>
          {ground.spots.map(({ id, use, name }) => (
            <li key={id} data-spot={use}>
              {t(use)}: {name}{' '}
              {keeps && <Deed label={t('remove')} of={name} give={() => removeSpot(responseId, id)} />}
            </li>
          ))}
        </ul>
      )}
      {ground.roads.length > 0 && (
        <ul aria-label={t('roads')}>
          {ground.roads.map(({ id, name }) => (
            <li key={id} data-road={id}>
              {t('closed')}: {name}{' '}
              {keeps && <Deed label={t('openRoad')} of={name} give={() => openRoad(responseId, id)} />}
            </li>
          ))}
        </ul>
      )}
      {keeps && (
        <div className="action-bar">
          <Deed<Spot>
            label={t('addSpot')}
            initial={{ use: 'ASSEMBLY' }}
            give={({ use, name, longitude, latitude }, key) =>
              putSpot(responseId, key, { use, name: name.trim(), longitude, latitude })
            }
          >
            <Form.Item name="use" label={t('use')}>
              <Select options={USES.map((value) => ({ value, label: t(value) }))} />
            </Form.Item>
            <TextField name="name" label={t('name')} longest={60} rows={1} />
            <PlaceFields />
          </Deed>
          <Deed<{ name: string; line: string }>
            label={t('closeRoad')}
            give={({ name, line }, key) => closeRoad(responseId, key, name.trim(), lineOf(line) ?? [])}
          >
            <TextField name="name" label={t('name')} longest={60} rows={1} />
            <Form.Item
              name="line"
              label={t('line')}
              rules={[
                {
                  validator: (_, text: string = '') =>
                    lineOf(text) ? Promise.resolve() : Promise.reject(new Error(t('lineNote'))),
                },
              ]}
            >
              <Input.TextArea rows={4} maxLength={2_000} placeholder="114.30120,30.60110" />
            </Form.Item>
          </Deed>
        </div>
      )}
    </>
  );
}
