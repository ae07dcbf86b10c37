import type { ListHead } from '../api/risk';

const DECIDERS = ['police-dispatcher', 'police-officer', 'education-officer', 'commission-officer'];

/** Who counts, signs and publishes, and sends circulars. The service decides whether it is theirs. */
export const decides = (role: string): boolean => DECIDERS.includes(role);

export type ListDeed = 'count' | 'sign' | 'publish' | 'circulate';

export function listDeeds({ state }: Pick<ListHead, 'state'>, role: string): ListDeed[] {
  if (!decides(role)) return [];
  switch (state) {
    case 'COUNTED':
      return ['count', 'sign'];
    case 'SIGNED':
      return ['count', 'publish'];
    case 'PUBLISHED':
      return ['count', 'circulate'];
    case 'SUPERSEDED':
      return ['count'];
  }
}
