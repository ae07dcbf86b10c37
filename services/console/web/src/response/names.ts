import { useLanguage } from '../i18n/language';

// The response's own names: OPEN and CLOSED mean another thing here than of an incident.
const NAMES: Record<string, readonly [string, string]> = {
  LAWFUL_HANDLING: ['依法办理', 'Lawful handling'],
  PUBLIC_INFORMATION: ['舆论引导', 'Public information'],
  PUBLIC_ORDER: ['社会面管控', 'Public order'],

  OPEN: ['处置中', 'Under way'],
  STANDING_DOWN: ['收尾中', 'Standing down'],
  CLOSED: ['已结束', 'Closed'],
  RUNNING: ['进行中', 'Running'],
  EXCUSED: ['无需办理', 'Not needed'],

  PENDING: ['等待前一步', 'Waits for an earlier step'],
  READY: ['待开始', 'Ready'],
  STARTED: ['进行中', 'Started'],
  DONE: ['已完成', 'Done'],

  COMMANDER: ['总指挥', 'Commander'],
  LAWFUL_HANDLING_LEAD: ['依法办理组负责人', 'Lead of lawful handling'],
  PUBLIC_INFORMATION_LEAD: ['舆论引导组负责人', 'Lead of public information'],
  PUBLIC_ORDER_LEAD: ['社会面管控组负责人', 'Lead of public order'],
  FAMILY_LIAISON: ['家属联络', 'Family liaison'],
  DUTY_DESK: ['指挥中心值班席', 'Duty desk'],

  NOTE: ['办理情况', 'What was done'],
  REFERENCE: ['文书或案件编号', 'Number of a document or case'],
  COUNT: ['数量', 'How many'],

  RECORDED: ['已记录，未核实', 'Recorded, not confirmed'],
  CONFIRMED: ['已核实', 'Confirmed'],
  RETRACTED: ['已撤回', 'Taken back'],

  FIRST_STATEMENT: ['首次通报', 'First statement'],
  FIRST_BRIEFING: ['首次新闻发布会', 'First briefing'],
  REPORT: ['向上级报告', 'Report to the superior'],
  RECEIPT: ['上级签收', "Superior's receipt"],

  facts: ['事实核实', 'Facts confirmed'],
  place: ['公布学校名称', 'School named'],

  LEAD: ['已提醒组负责人', 'The lead was told'],
  TO_COMMANDER: ['已提醒总指挥', 'The commander was told'],

  STATEMENT: ['警情通报', 'Statement'],
  BRIEFING: ['新闻发布会', 'Briefing'],
  SAFETY_INSTRUCTION: ['安全提示', 'Safety instruction'],
  ANYTHING: ['对外发布', 'Anything public'],

  DRAFT: ['草稿', 'Draft'],
  REVIEWED: ['已审核', 'Reviewed'],
  SIGNED: ['已签发', 'Signed'],
  PUBLISHED: ['已发布', 'Published'],
  WITHDRAWN: ['已撤回', 'Withdrawn'],
  DISCARDED: ['已废弃', 'Discarded'],
};

const STATUSES = {
  KEPT: ['按时', 'Kept'],
  PENDING: ['未到时限', 'There is time'],
  AT_RISK: ['即将超时', 'At risk'],
  MISSED: ['未按要求', 'Missed'],
  OVERRIDDEN: ['经批准越过', 'Overridden'],
} as const;

export interface ResponseNames {
  name: (value: string | null | undefined) => string;
  status: (value: keyof typeof STATUSES) => string;
  english: boolean;
  /** In the language of the page. */
  title: (words: { zh: string; en: string }) => string;
}

/** What has no word here is shown as it came. */
export function useResponseNames(): ResponseNames {
  const english = useLanguage() === 'en';
  const index = english ? 1 : 0;
  return {
    name: (value) => (value && NAMES[value]?.[index]) || value || '',
    status: (value) => STATUSES[value][index],
    english,
    title: (words) => (english ? words.en : words.zh),
  };
}
