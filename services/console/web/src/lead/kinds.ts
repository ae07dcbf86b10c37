// What lead knows, in the order in which it is offered.

export const CATEGORIES = [
  'BULLYING',
  'VIOLENCE',
  'ABUSE_AND_SEXUAL_ASSAULT',
  'SELF_HARM_CRISIS',
  'DISPUTE',
  'WORRYING_BEHAVIOUR',
  'TRESPASS',
  'DANGEROUS_GOODS',
  'TRAFFIC',
  'EPIDEMIC_SIGN',
  'PREMISES_NEARBY',
  'OTHER',
] as const;

export const SIGNS = [
  'HAPPENING_NOW',
  'WEAPON',
  'SOMEBODY_HURT',
  'THREAT',
  'SEVERAL_HARMED',
  'REPEATED',
  'UNDER_14',
] as const;

/** As what somebody is named. */
export const PARTS = ['HARMED', 'ACCUSED', 'WITNESS', 'GUARDIAN', 'REPORTER'] as const;

export const LONGEST_WORDS = 4_000;
export const LONGEST_PLACE = 200;
export const LONGEST_NAME = 60;
export const LONGEST_CONTACT = 120;
export const MOST_PEOPLE = 20;
/** Of a note, a reason, the grounds of a verification. */
export const LONGEST_NOTE = 2_000;
