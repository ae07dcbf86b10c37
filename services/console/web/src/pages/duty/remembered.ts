const KEPT_AS = 'duty-unit:';

/** Which unit a person was last: patrol does not say who belongs to which. */
export function recall(user: string): string | undefined {
  try {
    return localStorage.getItem(KEPT_AS + user) ?? undefined;
  } catch {
    return undefined;
  }
}

export function remember(user: string, unitId: string | undefined): void {
  try {
    if (unitId) localStorage.setItem(KEPT_AS + user, unitId);
    else localStorage.removeItem(KEPT_AS + user);
  } catch {
    // It is chosen again at the next visit.
  }
}
