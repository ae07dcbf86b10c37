import { Fault } from '../api/problem';

/** This deployment has no such service: nothing to come back to. */
export const isAbsent = (error: unknown): boolean => error instanceof Fault && error.absent;
