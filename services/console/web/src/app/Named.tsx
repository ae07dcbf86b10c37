import { useNameOf } from './usePosts';

/** A school or region by its name. */
export const Named = ({ kind, id }: { kind: 'schools' | 'regions'; id: string }) => useNameOf(kind, id);
