import { placesOf, since, type Task } from '../desk/task';
import { fullTime } from '../time/format';
import type { CALL_WORDS } from './callWords';

type Say = (key: keyof typeof CALL_WORDS) => string;

/** An incident as it is typed into another system where the networks are separated: a line for each field of theirs. */
export function callText(task: Task, t: Say, name: (value: string | undefined) => string): string {
  const position = task.school?.position;
  const lines: [keyof typeof CALL_WORDS, string | undefined][] = [
    ['textId', task.incidentId],
    ['textMode', task.mode === 'ACTUAL' ? undefined : name(task.mode)],
    ['textKind', (task.kinds ?? []).map(name).join('、')],
    ['textSeverity', name(task.severity)],
    ['textTime', fullTime(since(task))],
    ['textSchool', [task.school?.name, task.school?.schoolId].filter(Boolean).join(' ')],
    ['textPlace', placesOf(task).join('；')],
    ['textPosition', position && `${position.longitude}, ${position.latitude} (CGCS2000)`],
    ['textPresses', task.signalCount ? String(task.signalCount) : undefined],
    ['textSilent', task.silentAtSchool ? t('textSilentYes') : undefined],
    // On one line, whoever wrote it: it must not look like a field of ours.
    ['textWords', task.text?.replace(/\s+/g, ' ').trim()],
  ];
  return lines.flatMap(([key, value]) => (value ? [`${t(key)}：${value}`] : [])).join('\n');
}

/** Whether a person wants 119 or 120 told, which the kinds of the alarm say. */
export function suggested(kinds: readonly string[] | undefined): ('FIRE_119' | 'MEDICAL_120')[] {
  return [
    ...(kinds?.includes('FIRE') ? (['FIRE_119'] as const) : []),
    ...(kinds?.includes('MEDICAL') ? (['MEDICAL_120'] as const) : []),
  ];
}
