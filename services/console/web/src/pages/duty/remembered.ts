const UNIT = 'duty-unit:';
const BEAT = 'duty-beat:';

/** Which unit a person was last: patrol does not say who belongs to which. */
export const recall = (user: string): string | undefined => read(UNIT + user);
export const remember = (user: string, unitId: string | undefined): void => write(UNIT + user, unitId);

/** Likewise the beat. */
export const recallBeat = (user: string): string | undefined => read(BEAT + user);
export const rememberBeat = (user: string, beatId: string): void => write(BEAT + user, beatId);

function read(key: string): string | undefined {
  try {
    return localStorage.getItem(key) ?? undefined;
  } catch {
    return undefined;
  }
}

function write(key: string, id: string | undefined): void {
  try {
    if (id) localStorage.setItem(key, id);
    else localStorage.removeItem(key);
  } catch {
    // It is chosen again at the next visit.
  }
}
