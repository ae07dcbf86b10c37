import type { TrackStep } from './steps';
import type { Duty, Post, Track } from './types';

/** Of which track a duty is, and whose desk has it where nobody is named. */
const DUTIES: Record<Duty, { track?: Track; role: string; leads: boolean }> = {
  COMMANDER: { role: 'commission-officer', leads: true },
  LAWFUL_HANDLING_LEAD: { track: 'LAWFUL_HANDLING', role: 'police-officer', leads: true },
  PUBLIC_INFORMATION_LEAD: { track: 'PUBLIC_INFORMATION', role: 'media-officer', leads: true },
  PUBLIC_ORDER_LEAD: { track: 'PUBLIC_ORDER', role: 'police-officer', leads: true },
  FAMILY_LIAISON: { track: 'LAWFUL_HANDLING', role: 'education-officer', leads: false },
  DUTY_DESK: { track: 'LAWFUL_HANDLING', role: 'police-dispatcher', leads: false },
};
export const ALL_DUTIES = Object.keys(DUTIES) as Duty[];

export const leadOf = (track: Track): Duty => `${track}_LEAD`;

export interface Reader {
  username: string;
  role: string;
}

/**
 * What this reader may do in a response: what is not theirs is not offered. The service decides; this
 * spares people buttons that would be refused.
 */
export class Authority {
  readonly #posts: readonly Post[];
  readonly #reader: Reader;

  constructor(response: { posts: readonly Post[] }, reader: Reader) {
    this.#posts = response.posts;
    this.#reader = reader;
  }

  /** As holder or deputy; where nobody is named, as one of the region's desk. */
  holds(duty: Duty): boolean {
    const { holder, deputies = [] } = this.#posts.find((each) => each.duty === duty) ?? {};
    const { username, role } = this.#reader;
    return holder === username || deputies.includes(username) || (!holder && DUTIES[duty].role === role);
  }

  get commands(): boolean {
    return this.holds('COMMANDER');
  }

  leads(track: Track): boolean {
    return this.holds(leadOf(track));
  }

  get leadsAny(): boolean {
    return ALL_DUTIES.some((duty) => DUTIES[duty].leads && this.holds(duty));
  }

  get takesPart(): boolean {
    return ALL_DUTIES.some((duty) => this.holds(duty) || DUTIES[duty].role === this.#reader.role);
  }

  /** Education tells families, and writes nothing for the public. */
  get writes(): boolean {
    return this.takesPart && this.#reader.role !== DUTIES.FAMILY_LIAISON.role;
  }

  /** The superior's desk. */
  get givesReceipts(): boolean {
    return [DUTIES.DUTY_DESK.role, DUTIES.COMMANDER.role].includes(this.#reader.role);
  }

  get reports(): boolean {
    return this.leadsAny || this.holds('DUTY_DESK');
  }

  worksOn(step: Pick<TrackStep, 'owner' | 'track'>): boolean {
    return (
      this.holds(step.owner) ||
      DUTIES[step.owner].role === this.#reader.role ||
      this.leads(step.track) ||
      this.commands
    );
  }

  excuses({ track }: Pick<TrackStep, 'track'>): boolean {
    return this.leads(track) || this.commands;
  }

  /** The region's commission may always take command; a holder names deputies. */
  fills(duty: Duty): boolean {
    return (
      this.commands ||
      this.holds(duty) ||
      (duty === 'COMMANDER' && DUTIES.COMMANDER.role === this.#reader.role)
    );
  }

  /** Another one than who asked. */
  answers(askedBy: string): boolean {
    return this.leadsAny && askedBy !== this.#reader.username;
  }

  get informs(): boolean {
    return this.leads('PUBLIC_INFORMATION') || this.#reader.role === DUTIES.PUBLIC_INFORMATION_LEAD.role;
  }

  signs(safety: boolean): boolean {
    return safety ? this.leadsAny : this.leads('LAWFUL_HANDLING');
  }

  publishes(safety: boolean): boolean {
    return this.informs || this.commands || (safety && this.leadsAny);
  }
}
