import { LEVELS, type Level, type ListHead } from '../api/risk';
import { useRiskNames } from './names';
import './risk.css';

export function LevelBadge({ level, count }: { level: Level; count?: number }) {
  const name = useRiskNames();
  return (
    <span className={`level ${level}`}>
      {name(level)}
      {count !== undefined && ` ${count}`}
    </span>
  );
}

/** How many schools are of which level. */
export function LevelCounts({ schools }: Pick<ListHead, 'schools'>) {
  return (
    <span className="level-counts">
      {LEVELS.filter((level) => schools[level]).map((level) => (
        <LevelBadge key={level} level={level} count={schools[level] ?? 0} />
      ))}
    </span>
  );
}
