import { useLanguage } from '../i18n/language';
import { KIND_NAMES } from './kindNames';

// Lead's own names, for its pages.
const NAMES: Record<string, readonly [string, string]> = {
  ...KIND_NAMES,

  LOW: ['低', 'Low'],
  MEDIUM: ['中', 'Medium'],
  HIGH: ['高', 'High'],
  CRITICAL: ['特急', 'Critical'],

  RECEIVED: ['待研判', 'Not triaged'],
  TRIAGED: ['待核实', 'To be verified'],
  VERIFIED: ['已核实', 'Verified'],
  HANDLING: ['办理中', 'Being handled'],
  SETTLED: ['已化解', 'Settled'],
  CLOSED: ['已办结', 'Closed'],

  KEPT: ['未复发', 'It held'],
  UNFOUNDED: ['不属实', 'Unfounded'],
  EXPIRED: ['逾期未能核实', 'Expired unverified'],
  MERGED: ['并入其他线索', 'Part of another lead'],

  SCHOOL: ['学校', 'School'],
  EDUCATION: ['教育部门', 'Education'],
  POLICE: ['公安机关', 'Police'],
  COMMISSION: ['政法委', 'Commission'],
  INSPECTION: ['督查', 'Inspection'],
  SERVICE: ['系统', 'The service'],
  PUBLIC: ['公众填报', 'The public form'],

  MEDIATED: ['调解达成协议', 'Mediated'],
  MEASURES_TAKEN: ['已采取措施', 'Measures taken'],
  LEFT_TO_THE_LAW: ['依法处理', 'Left to the law'],
  REFERRED: ['转其他主管部门', 'Referred to another authority'],

  HOLDS: ['未复发', 'It holds'],
  RETURNED: ['已复发', 'It has returned'],

  HEAR_BOTH_SIDES: ['听取双方意见', 'Hear both sides'],
  OFFER_MEDIATION: ['提出调解', 'Offer mediation'],
  STOP_IT: ['立即制止', 'Stop it'],
  SEPARATE_THE_PARTIES: ['隔离双方', 'Separate the parties'],
  KEEP_THE_CHILD_APART: ['使孩子与被指认的人分开', 'Keep the child apart'],
  TELL_GUARDIANS_OF_HARMED: ['告知受害方监护人', 'Tell the guardians of the harmed child'],
  TELL_GUARDIANS_OF_ACCUSED: ['告知被指认方监护人', 'Tell the guardians of the accused child'],
  TELL_GUARDIANS: ['告知监护人', 'Tell the guardians'],
  FIND_THE_FACTS: ['查明事实', 'Find the facts'],
  SUPPORT_THE_HARMED: ['关爱受害学生', 'Support who was harmed'],
  CORRECT_THE_ACCUSED: ['教育矫治', 'Correct the accused'],
  SEE_TO_INJURIES: ['救治伤者', 'See to injuries'],
  TELL_THE_POLICE: ['报告公安机关', 'Tell the police'],
  POLICE_TAKE_IT: ['公安机关受理', 'The police take it'],
  STAY_WITH_THE_CHILD: ['专人陪护，不让孩子独处', 'Stay with the child'],
  CRISIS_INTERVENTION: ['危机干预', 'Crisis intervention'],
  REFER_TO_CARE: ['转介诊疗', 'Refer to care'],
  PLAN_THE_RETURN: ['制定返校计划', 'Plan the return'],
  SEND_AWAY: ['劝离', 'Send away'],
  CHECK_THE_GATE: ['检查门卫', 'Check the gate'],
  SECURE_THE_GOODS: ['控制物品', 'Secure the goods'],
  FIND_WHERE_IT_CAME_FROM: ['查明来源', 'Find where it came from'],
  SEE_THE_PLACE: ['现场查看', 'See the place'],
  PUT_IT_RIGHT: ['整改', 'Put it right'],
  CALL_IN_WHO_IS_RESPONSIBLE: ['约谈责任人', 'Call in who is responsible'],
  KEEP_THE_SICK_APART: ['隔离患病学生', 'Keep the sick apart'],
  REPORT_TO_HEALTH: ['报告卫生健康部门', 'Report to health'],
  CLEAN: ['消毒', 'Clean'],
  WARN_THE_SCHOOL: ['提示学校', 'Warn the school'],
  PATROL_MORE: ['加强巡逻', 'Patrol more'],
  LOOK_INTO_IT: ['了解情况', 'Look into it'],

  OPEN: ['待办', 'Open'],
  DONE: ['已办', 'Done'],
  EXCUSED: ['免办', 'Left out'],

  PREPARED: ['待调解', 'Prepared'],
  TALKING: ['调解中', 'Talking'],
  AGREED: ['已达成协议', 'Agreed'],
  GIVEN_UP: ['未达成协议', 'Given up'],

  FIRST_SIDE: ['与一方谈话', 'Talk with one side'],
  OTHER_SIDE: ['与另一方谈话', 'Talk with the other side'],
  GUARDIANS: ['与监护人谈话', 'Talk with the guardians'],
  HOME_VISIT: ['家访', 'Home visit'],
  TOGETHER: ['双方共同谈话', 'Talk together'],

  SCHOOL_OFFICER: ['学校安全员', 'School officer'],
  CLASS_TEACHER: ['班主任', 'Class teacher'],
  EDUCATION_OFFICER: ['教育部门人员', 'Education officer'],
  COMMUNITY_POLICE: ['社区民警', 'Community police'],
  PEOPLES_MEDIATOR: ['人民调解员', "People's mediator"],
  LEGAL_TUTOR: ['法治副校长', 'Legal tutor'],

  PROGRESS: ['下一步', 'The next step'],
  STEP: ['措施', 'Step'],
  RECEIPT: ['签收', 'Receipt'],
  AGREEMENT: ['调解', 'Mediation'],
  VISIT: ['回访', 'Visit'],
  INCIDENT: ['转警情', 'Its incident'],
  EXPIRY: ['逾期作废', 'Expiry'],
  ERASURE: ['内容清除', 'Erasure'],
};

export interface LeadNames {
  name: (value: string | null | undefined) => string;
  english: boolean;
}

/** What has no word here is shown as it came. */
export function useLeadNames(): LeadNames {
  const english = useLanguage() === 'en';
  return {
    name: (value) => (value && NAMES[value]?.[english ? 1 : 0]) || value || '',
    english,
  };
}
