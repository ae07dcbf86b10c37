import { useEffect, useMemo } from 'react';
import { isActual, isClosed, isOpen, type Task } from '../../desk/task';
import { useNames } from '../../i18n/names';
import type { Position } from '../graticule';
import { type Label, Labels } from '../labels';
import type { Layer, LayerProps } from './layer';

/** The schools of the lane's tasks that are not closed, above all else. */
function Show({ map, tasks, onOpen }: LayerProps) {
  const { name } = useNames();
  const labels = useMemo(() => new Labels(map, 'bottom', true), [map]);
  useEffect(() => () => labels.clear(), [labels]);
  useEffect(() => {
    labels.show(
      tasks.flatMap((task): Label[] => {
        const at = positionOf(task);
        if (!at || isClosed(task)) return [];
        const mode = isActual(task) ? '' : `${name(task.mode)} `;
        const text = `${mode}${name(task.state)} · ${task.school?.name ?? ''}`;
        const style = `incident ${isOpen(task) && isActual(task) ? 'alarm' : ''}`;
        const key = `${task.taskId} ${style} ${text} ${at}`;
        return [{ key, at, style, text, press: () => onOpen(task.taskId) }];
      }),
    );
  }, [labels, tasks, name, onOpen]);
  return null;
}

export function positionOf(task: Task): Position | undefined {
  const at = task.school?.position;
  return at?.longitude === undefined || at.latitude === undefined ? undefined : [at.longitude, at.latitude];
}

export const INCIDENTS: Layer = {
  id: 'incidents',
  Show,
  signs: [
    { style: 'incident alarm', text: ['待签收', 'Open'], word: 'alarm' },
    { style: 'incident', text: ['已签收', 'Acknowledged'], word: 'incident' },
  ],
};
