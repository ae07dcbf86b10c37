import type { components } from '@openapi/lead';
import { Fault } from '../api/problem';

type Schemas = components['schemas'];
export type Told = Schemas['NewLead'];
export type Receipt = Required<Schemas['PublicReceipt']>;
export type School = Required<Schemas['PublicSchool']>;
export type State = NonNullable<Schemas['PublicLeadState']['state']>;
export type Puzzle = Required<Pick<Schemas['Puzzle'], 'puzzle' | 'bits'>>;
export interface Holder {
  number: string;
  code: string;
}

const FORM = '/api/v1/leads/public';
const LONGEST_MS = 20_000;
const PICTURE_MS = 60_000;

/** Nobody is signed in here: a session that this browser has goes nowhere. */
async function call<T>(path: string, given: RequestInit = {}, longest = LONGEST_MS): Promise<T> {
  let response: Response;
  try {
    response = await fetch(FORM + path, {
      ...given,
      credentials: 'omit',
      cache: 'no-store',
      signal: AbortSignal.timeout(longest),
    });
  } catch {
    throw new Fault(0);
  }
  const said: unknown = await response.json().catch(() => undefined);
  if (!response.ok) throw new Fault(response.status, said);
  return said as T;
}

const posted = (body: object): RequestInit => ({
  method: 'POST',
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify(body),
});

export const askPuzzle = () => call<Puzzle>('/puzzle');
export const findSchools = async (q: string): Promise<School[]> =>
  (await call<{ items: School[] }>(`/schools?${new URLSearchParams({ q })}`)).items;
export const tell = (puzzle: string, solution: string, lead: Told) =>
  call<Receipt>('', posted({ puzzle, solution, lead }));
export const askState = async (holder: Holder) =>
  (await call<{ state: State }>('/state', posted(holder))).state;
export const addWords = async (holder: Holder, words: string) =>
  (await call<{ state: State }>('/additions', posted({ ...holder, words }))).state;
/** The picture itself is the body; number and code are headers, so that they stand in no address. */
export const addPicture = ({ number, code }: Holder, picture: File, puzzle: string, solution: string) =>
  call<{ number: number }>(
    '/attachments',
    {
      method: 'POST',
      headers: {
        'Content-Type': picture.type,
        'Receipt-Number': number,
        'Receipt-Code': code,
        Puzzle: puzzle,
        'Puzzle-Solution': solution,
      },
      body: picture,
    },
    PICTURE_MS,
  );
