import type { NewLead, Person } from '../api/lead';
import { momentOf } from '../time/days';

/** As it stands in the form's fields. */
export interface Told {
  schoolId?: string;
  category: NewLead['category'];
  signs?: NewLead['signs'];
  /** In China. */
  seenAt: string;
  words: string;
  place?: string;
  people?: Partial<Person>[];
}

/** What is asked for: what nobody filled in is left out. */
export function leadOf(told: Told, school: string | undefined): NewLead {
  const place = told.place?.trim();
  const people = (told.people ?? []).map(({ part, name, contact }): Person => {
    const reached = contact?.trim();
    return { part: part as Person['part'], name: name?.trim() ?? '', ...(reached && { contact: reached }) };
  });
  return {
    schoolId: school ?? told.schoolId ?? '',
    category: told.category,
    signs: told.signs ?? [],
    seenAt: momentOf(told.seenAt),
    words: told.words.trim(),
    ...(place && { place }),
    ...(people.length > 0 && { people }),
  };
}
