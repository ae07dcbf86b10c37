import { useLanguage } from '../i18n/language';

// Notify's own names, and whom a message reaches by what.
const NAMES: Record<string, readonly [string, string]> = {
  SMS: ['短信', 'SMS'],
  VOICE: ['语音电话', 'Voice call'],
  EMAIL: ['电子邮件', 'E-mail'],
  WEBHOOK: ['Webhook', 'Webhook'],
  WECOM_ROBOT: ['企业微信机器人', 'WeCom robot'],
  DINGTALK_ROBOT: ['钉钉机器人', 'DingTalk robot'],
  WEB_PUSH: ['浏览器推送', 'Web Push'],
  SSE: ['打开的页面', 'A page that is open'],
  PAGE: ['页面', 'Page'],

  QUEUED: ['待发送', 'Queued'],
  SENDING: ['发送中', 'Sending'],
  SENT: ['已发出', 'Sent'],
  FAILED_FOR_NOW: ['失败，将重试', 'Failed for now'],
  FAILED_FOR_GOOD: ['未送达', 'Failed for good'],
  DELIVERED: ['已送达', 'Delivered'],
  ACKNOWLEDGED: ['已签收', 'Acknowledged'],

  WITHDRAWN: ['已撤回', 'Withdrawn'],
  NO_ANSWER: ['渠道无应答', 'The channel gave no answer'],
  LIMIT_REACHED: ['重试次数用尽', 'Tried as often as allowed'],
  REFUSED: ['渠道拒绝', 'Refused by the channel'],

  NOTICE: ['通知', 'Notice'],
  UPDATE: ['进展', 'Update'],
  SUMMARY: ['汇总', 'Summary'],
  DUTY: ['值班', 'Duty'],

  POLICE: ['公安', 'Police'],
  EDUCATION: ['教育', 'Education'],
  MEDIA: ['舆情', 'Media response'],
  SCHOOL: ['学校', 'School'],

  OVERRIDE: ['代班', 'Override'],
  SWAP: ['换班', 'Swap'],
  LAYER: ['轮值', 'Rotation'],

  SWAP_REFUSED: ['不同意', 'Refused'],
  PROPOSED: ['待同意', 'Proposed'],
  ACCEPTED: ['已换', 'Agreed'],
  CANCELLED: ['已取消', 'Cancelled'],
  EXPIRED: ['已过期', 'Expired'],

  STEP: ['第一次', 'First'],
  REPEAT: ['再次', 'Again'],
  FALLBACK: ['兜底', 'Fallback'],

  WORKDAY: ['工作日', 'Workdays'],
  SCHOOL_DAY: ['上课日', 'School days'],
  DAY_OFF: ['休息日', 'Days off'],
  MONDAY: ['周一', 'Monday'],
  TUESDAY: ['周二', 'Tuesday'],
  WEDNESDAY: ['周三', 'Wednesday'],
  THURSDAY: ['周四', 'Thursday'],
  FRIDAY: ['周五', 'Friday'],
  SATURDAY: ['周六', 'Saturday'],
  SUNDAY: ['周日', 'Sunday'],

  NO_ADDRESS: ['没有渠道', 'no channel'],
  NONE_FOR_EXERCISES: ['没有用于演练的渠道', 'no channel for exercises'],
  NOT_NAMED: ['未被指定接收静默报警', 'not named for silent alarms'],
  NONE_DISCREET: ['没有静默的渠道', 'no silent channel'],
};

/** What has no word here is shown as it came. */
export function useNotifyNames(): (value: string | null | undefined) => string {
  const index = useLanguage() === 'en' ? 1 : 0;
  return (value) => (value && NAMES[value]?.[index]) || value || '';
}
