import { useLanguage } from '../i18n/language';

// Names of risk lists, circulars and reviews.
const NAMES: Record<string, readonly [string, string]> = {
  RED: ['红（重大）', 'Red (grave)'],
  ORANGE: ['橙（较大）', 'Orange (considerable)'],
  YELLOW: ['黄（一般）', 'Yellow (some)'],
  BLUE: ['蓝（低）', 'Blue (low)'],

  LEAD: ['未办结线索', 'Open leads'],
  HAZARD: ['隐患', 'Hazards'],
  INCIDENT: ['警情', 'Incidents'],
  DEVICE_GAP: ['设备缺口', 'Device gaps'],

  COUNTED: ['已统计', 'Counted'],
  SIGNED: ['已签批', 'Signed'],
  PUBLISHED: ['已发布', 'Published'],
  SUPERSEDED: ['已被新清单取代', 'Superseded'],

  OPEN: ['待签收', 'To be acknowledged'],
  ACKNOWLEDGED: ['已签收', 'Acknowledged'],
  WITHDRAWN: ['已撤回', 'Withdrawn'],

  SENT: ['发出的', 'Sent'],
  RECEIVED: ['收到的', 'Received'],

  POLICE: ['公安机关', 'Police'],
  EDUCATION: ['教育部门', 'Education'],
  COMMISSION: ['政法委', 'Commission'],
  INSPECTION: ['督查', 'Inspection'],
  SCHOOL: ['学校', 'School'],

  LOW: ['低', 'Low'],
  MEDIUM: ['中', 'Medium'],
  HIGH: ['高', 'High'],
  CRITICAL: ['特急', 'Critical'],

  DUE: ['待复核', 'Due'],
  LAPSED: ['已逾期', 'Lapsed'],
  ENDED: ['已结束', 'Ended'],

  NO_CHANGE: ['无变化', 'No change'],
  MORE_OFTEN: ['需加密', 'More often'],
  LESS_OFTEN: ['可放宽', 'Less often'],
  MOVED_AWAY: ['已迁出', 'Moved away'],
  NO_LONGER_NEEDED: ['不再需要', 'No longer needed'],
};

/** What has no word here is shown as it came. */
export function useRiskNames(): (value: string | null | undefined) => string {
  const index = useLanguage() === 'en' ? 1 : 0;
  return (value) => (value && NAMES[value]?.[index]) || value || '';
}
