import type { Severity } from '../api/lead';
import { useLeadNames } from './names';

const STYLES: Record<Severity, string> = {
  LOW: 'badge',
  MEDIUM: 'badge',
  HIGH: 'badge warn',
  CRITICAL: 'badge alarm',
};

export function SeverityBadge({ severity }: { severity: Severity }) {
  const { name } = useLeadNames();
  return <span className={STYLES[severity]}>{name(severity)}</span>;
}
