import { useLanguage } from '../i18n/language';

// Patrol's own names: some of them mean another thing than at an incident.
const NAMES: Record<string, readonly [string, string]> = {
  PROPOSED: ['待同意', 'Proposed'],
  ASSIGNED: ['已派，待接警', 'Sent, no answer yet'],
  ACCEPTED: ['已接警', 'Accepted'],
  EN_ROUTE: ['在途', 'En route'],
  ARRIVED: ['已到达', 'Arrived'],
  CLEARED: ['处置完毕', 'Cleared'],
  REFUSED: ['无法出警', 'Refused'],
  RECALLED: ['已召回', 'Recalled'],
  EXPIRED: ['超时未应', 'No answer in time'],

  // Of a unit: whether it has accepted is its dispatch's to say.
  UNIT_ASSIGNED: ['已派警', 'Assigned'],
  OFF_DUTY: ['下岗', 'Off duty'],
  AVAILABLE: ['待命', 'Available'],
  ON_SCENE: ['在现场', 'On scene'],
  CLEARING: ['收尾', 'Clearing'],

  POLICE: ['民警', 'Police'],
  AUXILIARY: ['辅警', 'Auxiliary police'],
  SCHOOL_GUARD: ['学校保安', 'School guard'],
  SCHOOL_STAFF: ['学校保卫干部', 'School staff'],
  VOLUNTEER: ['志愿者', 'Volunteer'],
  POLICE_ROOM: ['校园警务室', 'Police room'],

  SOONEST_OF_ITS_KIND: ['同类中最快到达', 'soonest of its kind'],
  HAS_THE_SKILLS: ['具备所需技能', 'has the skills'],
  HAS_THE_EQUIPMENT: ['携带所需装备', 'has the equipment'],
  OF_THE_SCHOOL: ['就在本校', 'of the school itself'],
  POSITION_LIVE: ['实时定位', 'position is live'],
  POSITION_OF_STATION: ['无实时定位，按驻地计', 'no live position: taken to be at its station'],
  OUTSIDE_OF_SHIFT: ['不在班次内', 'outside of its shift'],

  POLICE_OFFICER: ['民警', 'Police officer'],
  AUXILIARY_OFFICER: ['辅警', 'Auxiliary officer'],
  SCHOOL_SECURITY_STAFF: ['学校保卫干部', 'School security staff'],
  SECURITY_GUARD: ['保安员', 'Security guard'],
  TEACHER: ['教师', 'Teacher'],
  ARRIVAL: ['上学', 'Arrival'],
  DISMISSAL: ['放学', 'Dismissal'],
  VACANT: ['无人', 'Nobody has it'],
  PLANNED: ['已排', 'Planned'],
  MISSING: ['未到岗', 'Did not come'],
  ON_DUTY: ['在岗', 'On duty'],
  DONE: ['已离岗', 'Done'],

  FIRST_AID: ['急救', 'first aid'],
  NEGOTIATION: ['谈判', 'negotiation'],
  MEDIATION: ['调解', 'mediation'],
  ARMED_RESPONSE: ['持枪处置', 'armed response'],
  BOMB_DISPOSAL: ['排爆', 'bomb disposal'],
  FIRE_FIGHTING: ['灭火', 'fire fighting'],
  MINORS: ['未成年人沟通', 'speaking with children'],
  PATROL_CAR: ['巡逻车', 'patrol car'],
  MOTORCYCLE: ['摩托车', 'motorcycle'],
  BICYCLE: ['自行车', 'bicycle'],
  SHIELD: ['盾牌', 'shield'],
  RESTRAINT_FORK: ['防暴钢叉', 'restraint fork'],
  BODY_CAMERA: ['执法记录仪', 'body camera'],
  DEFIBRILLATOR: ['除颤仪', 'defibrillator'],
  EXTINGUISHER: ['灭火器', 'extinguisher'],
};

/** A unit's status by the name that it has here. */
export const ofUnit = (status: string | undefined): string | undefined =>
  status === 'ASSIGNED' ? 'UNIT_ASSIGNED' : status;

/** What has no word here is shown as it came. */
export function usePatrolNames(): (value: string | null | undefined) => string {
  const index = useLanguage() === 'en' ? 1 : 0;
  return (value) => (value && NAMES[value]?.[index]) || value || '';
}
