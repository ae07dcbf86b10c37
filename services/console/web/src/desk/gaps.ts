export interface Gap {
  schoolId: string;
  schoolName: string;
  dueAt: string | undefined;
  overdue: boolean;
  reason: string;
}

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** A page of `GET /coverage-gaps`, read with care; what is no gap is left out. */
export function readGaps(page: unknown): { gaps: Gap[]; more: boolean } {
  const { items, nextCursor } = (page ?? {}) as { items?: unknown; nextCursor?: unknown };
  const gaps = (Array.isArray(items) ? items : []).flatMap((item: Record<string, unknown> | null): Gap[] => {
    const schoolId = text(item?.schoolId);
    if (!item || !schoolId) return [];
    return [
      {
        schoolId,
        schoolName: text(item.schoolName) ?? schoolId,
        dueAt: text(item.dueAt),
        overdue: item.overdue === true,
        reason: text(item.reason) ?? '',
      },
    ];
  });
  return { gaps, more: typeof nextCursor === 'string' };
}
