/** What an RFC 9457 problem said, or that there was no answer at all (status 0). */
export class Fault extends Error {
  readonly status: number;
  readonly type: string;
  readonly field: string | undefined;

  constructor(status: number, problem?: unknown) {
    const said = isObject(problem) ? problem : {};
    super(text(said.detail) ?? text(said.title) ?? (status ? String(status) : ''));
    this.status = status;
    this.type = (text(said.type) ?? '').replace('urn:anyuan:problem:', '');
    this.field = text(said.field);
  }

  /** Sent again, the same may well succeed. */
  get passing(): boolean {
    return this.status === 0 || this.status === 429 || (this.status >= 500 && this.type !== 'not-deployed');
  }

  /** This deployment has no such part, yet: whoever asked can do without it. */
  get absent(): boolean {
    return this.status === 404 || this.type === 'not-deployed';
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
const text = (value: unknown): string | undefined => (typeof value === 'string' && value ? value : undefined);
