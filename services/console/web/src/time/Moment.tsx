import { useLanguage } from '../i18n/language';
import { now } from './clock';
import { clockTime, fullTime } from './format';

/** A point in time in Asia/Shanghai; resting on it tells the day and the offset. */
export function Moment({ at }: { at: string | number | null | undefined }) {
  const language = useLanguage();
  const time = typeof at === 'string' ? Date.parse(at) : (at ?? Number.NaN);
  if (Number.isNaN(time)) return null;
  return (
    <time dateTime={new Date(time).toISOString()} title={fullTime(time)}>
      {clockTime(time, now(), language)}
    </time>
  );
}
